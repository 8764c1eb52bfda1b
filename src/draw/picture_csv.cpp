#include "draw/picture_csv.h"

#include <algorithm>

#include "core/check.h"
#include "core/file_error.h"
#include "core/utf8.h"
#include "io/csv.h"
#include "io/number_text.h"

namespace glassbert {

namespace {

using Row = std::vector<std::string>;

// How many numbers the longest row has; shorter ones are filled up with empty cells.
std::size_t longest_row(const Sheet& sheet) {
  Index longest = 0;
  for (const SheetPart& part : sheet.parts) {
    longest = std::max(longest, part.values->dim(part.values->rank() - 1));
  }
  return static_cast<std::size_t>(longest);
}

Row title_row(const Sheet& sheet, std::size_t columns) {
  Row row = sheet.index_titles;
  for (std::size_t i = 0; i < columns; ++i) {
    row.push_back(sheet.columns.empty() ? std::to_string(i) : sheet.columns[i]);
  }
  return row;
}

// Hands out the rows of a table in order.
class RowReader {
 public:
  RowReader(const Csv& csv, const std::string& where) : csv_(csv), where_(where) {}

  Tensor read(const std::string& name, const Shape& shape, std::size_t index_columns) {
    const Index columns = shape[shape.rank() - 1];
    const Index available = static_cast<Index>(csv_.rows.size()) - next_;
    if (columns == 0 || shape.size() / columns > available) refuse(name, "rows are missing");
    Tensor values = Tensor::for_overwrite(shape);
    for (Index r = 0; r < values.rows(); ++r) {
      const Row& row = csv_.rows[static_cast<std::size_t>(next_++)];
      if (row.size() < index_columns + static_cast<std::size_t>(columns)) {
        refuse(name, "a row has too few cells");
      }
      std::size_t cell = index_columns;
      for (real& value : values.row(r)) value = number(row[cell++]);
    }
    return values;
  }

 private:
  real number(const std::string& cell) const {
    const std::optional<double> value = parse_number(cell);
    if (!value) refuse(join("row ", next_), "\"" + printable(cell) + "\" is no number");
    return static_cast<real>(*value);
  }

  [[noreturn]] void refuse(const std::string& place, const std::string& what) const {
    throw FileError(where_, place + ": " + what, "draw files that glassbert wrote");
  }

  const Csv& csv_;
  const std::string& where_;
  Index next_ = 1;  // behind the row of titles
};

}  // namespace

std::string picture_csv(const Sheet& sheet) {
  Csv csv;
  csv.head = sheet.head;
  const std::size_t columns = longest_row(sheet);
  csv.rows.push_back(title_row(sheet, columns));
  for (const SheetPart& part : sheet.parts) {
    for (Index r = 0; r < part.values->rows(); ++r) {
      Row row = part.row_names[static_cast<std::size_t>(r)];
      for (const real value : part.values->row(r)) row.push_back(shortest_text(value));
      row.resize(sheet.index_titles.size() + columns);
      csv.rows.push_back(std::move(row));
    }
  }
  return to_csv(csv);
}

Picture read_picture_csv(std::string_view text, const std::string& where) {
  const Csv csv = parse_csv(text, where);
  RowReader rows(csv, where);
  SheetSource source{where, {}, {}};
  source.find = [&](std::string_view key) -> std::optional<std::string> {
    const std::string* value = csv.find(key);
    return value ? std::optional(*value) : std::nullopt;
  };
  source.tensor = [&](const std::string& name, const Shape& shape, std::size_t index_columns) {
    return rows.read(name, shape, index_columns);
  };
  return from_sheet(source);
}

}  // namespace glassbert
