#include "io/csv.h"

#include <algorithm>

#include "core/check.h"
#include "core/file_error.h"
#include "core/utf8.h"

namespace glassbert {
namespace {

std::string escaped(std::string_view value) {
  std::string result;
  for (const char c : value)
    result += c == '\n' ? "\\n" : c == '\r' ? "\\r" : c == '\\' ? "\\\\" : std::string{c};
  return result;
}

std::string unescaped(std::string_view value) {
  std::string result;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const bool escape = value[i] == '\\' && i + 1 < value.size();
    const char c = value[escape ? ++i : i];
    result += escape && c == 'n' ? '\n' : escape && c == 'r' ? '\r' : c;
  }
  return result;
}

// An empty row of one cell needs quotes, or its line would be blank.
bool needs_quotes(std::string_view cell, bool is_first) {
  if (cell.empty()) return is_first;
  return cell.find_first_of(",\"\r\n") != std::string_view::npos || cell.front() == ' ' ||
         cell.back() == ' ' || (is_first && cell.front() == '#');
}

std::string quoted_cell(std::string_view cell) {
  std::string result = "\"";
  for (const char c : cell) result += c == '"' ? "\"\"" : std::string{c};
  return result + '"';
}

// Reads a table from front to back; every error names the line.
class CsvReader {
 public:
  CsvReader(std::string_view text, const std::string& where) : rest_(text), where_(where) {
    if (first_invalid_utf8(text)) refuse("not UTF-8");
  }

  Csv read() {
    Csv csv;
    while (rest_.starts_with('#')) csv.head.push_back(read_remark());
    while (!rest_.empty()) {
      csv.rows.push_back(read_row());
      if (csv.rows.back().size() != csv.rows.front().size())
        refuse(join(csv.rows.back().size(), " cells, the first row has ", csv.rows.front().size()));
      end_line();
    }
    return csv;
  }

 private:
  std::pair<std::string, std::string> read_remark() {
    const std::string_view line = take(rest_.find_first_of("\r\n"));
    const std::size_t colon = line.find(": ");
    if (!line.starts_with("# ") || colon == std::string_view::npos || colon == 2)
      refuse("expected \"# key: value\"");
    end_line();
    return {std::string(line.substr(2, colon - 2)), unescaped(line.substr(colon + 2))};
  }

  std::vector<std::string> read_row() {
    std::vector<std::string> row{read_cell()};
    for (; rest_.starts_with(','); row.push_back(read_cell())) take(1);
    return row;
  }

  std::string read_cell() {
    if (rest_.starts_with('"')) return read_quoted_cell();
    const std::string_view cell = take(rest_.find_first_of(",\r\n"));
    if (cell.find('"') != std::string_view::npos) refuse("a quote inside a cell without quotes");
    return std::string(cell);
  }

  std::string read_quoted_cell() {
    std::string cell;
    do {
      take(1);
      const std::size_t quote = rest_.find('"');
      if (quote == std::string_view::npos) refuse("a quote that does not close");
      cell += take(quote);
      take(1);
      if (rest_.starts_with('"')) cell += '"';
    } while (rest_.starts_with('"'));
    return cell;
  }

  void end_line() {
    if (rest_.starts_with('\r')) take(1);
    if (!rest_.empty() && rest_.front() != '\n') refuse("text behind a closing quote");
    take(1);
  }

  std::string_view take(std::size_t count) {  // or all that is left
    const std::string_view front = rest_.substr(0, count);
    rest_.remove_prefix(front.size());
    line_ += std::ranges::count(front, '\n');
    return front;
  }

  [[noreturn]] void refuse(const std::string& what) const {
    throw FileError(where_, join("line ", line_, ": ", what), "correct the table there");
  }

  std::string_view rest_;
  const std::string& where_;
  std::ptrdiff_t line_ = 1;
};

}  // namespace

const std::string* Csv::find(std::string_view key) const {
  const auto found =
      std::ranges::find_if(head, [&](const auto& pair) { return pair.first == key; });
  return found == head.end() ? nullptr : &found->second;
}

std::string to_csv(const Csv& csv) {
  std::string text;
  for (const auto& [key, value] : csv.head) {
    check(!key.empty() && key.find(": ") == std::string::npos &&
              key.find_first_of("\r\n") == std::string::npos,
          "csv: the key \"", printable(key), "\" can't stand in a head line");
    text += "# " + key + ": " + escaped(value) + '\n';
  }
  for (const std::vector<std::string>& row : csv.rows) {
    check(!row.empty() && row.size() == csv.rows.front().size(), "csv: a row of ", row.size(),
          " cells, the first has ", csv.rows.front().size());
    for (std::size_t i = 0; i < row.size(); ++i)
      text += (i > 0 ? "," : "") + (needs_quotes(row[i], i == 0) ? quoted_cell(row[i]) : row[i]);
    text += '\n';
  }
  return text;
}

Csv parse_csv(std::string_view text, const std::string& where) {
  return CsvReader(text, where).read();
}

}  // namespace glassbert
