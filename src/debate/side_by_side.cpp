#include "debate/side_by_side.h"

#include <algorithm>

namespace glassbert {
namespace {

// The names of all rows, each once.
std::vector<std::string> names_of(const std::vector<SummaryColumn>& columns) {
  std::vector<std::string> names;
  for (const SummaryColumn& column : columns) {
    auto next = names.begin();
    for (const auto& [name, text] : column.rows) {
      const auto known = std::ranges::find(names, name);
      next = known != names.end() ? known + 1 : names.insert(next, name) + 1;
    }
  }
  return names;
}

std::string text_at(const Summary& rows, const std::string& name) {
  const auto row = std::ranges::find(rows, name, &Summary::value_type::first);
  return row == rows.end() ? "-" : row->second;
}

}  // namespace

ReportTable side_by_side(const std::string& title, const std::vector<SummaryColumn>& columns) {
  ReportTable table{title, {{""}}};
  for (const SummaryColumn& column : columns) table.rows[0].push_back(column.name);
  for (const std::string& name : names_of(columns)) {
    std::vector<std::string>& row = table.rows.emplace_back(1, name);
    for (const SummaryColumn& column : columns) row.push_back(text_at(column.rows, name));
  }
  return table;
}

}  // namespace glassbert
