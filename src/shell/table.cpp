#include "shell/table.h"

#include <algorithm>

#include "core/check.h"
#include "core/utf8.h"
#include "io/number_text.h"

namespace glassbert {
namespace {

struct Column {
  std::size_t width = 0;
  bool numbers = true;
};

std::size_t width_of(const std::string& cell) { return decode_utf8(cell).size(); }

std::string aligned(const std::string& cell, const Column& column) {
  const std::string space(column.width - width_of(cell), ' ');
  return column.numbers ? space + cell : cell + space;
}

std::vector<std::string> escaped(const std::vector<std::string>& cells) {
  std::vector<std::string> result;
  for (const std::string& cell : cells) result.push_back(printable(cell, 200));
  return result;
}

}  // namespace

Table::Table(std::vector<std::string> titles) { rows_.push_back(escaped(titles)); }

void Table::add(const std::vector<std::string>& cells) {
  check(cells.size() == rows_[0].size(), "table: ", cells.size(), " cells for ", rows_[0].size(),
        " columns");
  rows_.push_back(escaped(cells));
}

std::string Table::text() const {
  std::vector<Column> columns(rows_[0].size());
  for (const auto& row : rows_)
    for (std::size_t c = 0; c < columns.size(); ++c) {
      columns[c].width = std::max(columns[c].width, width_of(row[c]));
      const bool is_title = &row == &rows_[0];
      if (!is_title && !parse_number(row[c])) columns[c].numbers = false;
    }

  std::string text;
  for (const auto& row : rows_) {
    std::string line;
    for (std::size_t c = 0; c < columns.size(); ++c)
      line += (c == 0 ? "" : "  ") + aligned(row[c], columns[c]);
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + "\n";
  }
  return text;
}

}  // namespace glassbert
