#include "draw/label_list.h"

#include "core/check.h"
#include "core/file_error.h"
#include "io/csv.h"

namespace glassbert {

std::string label_list(const std::vector<std::string>& labels) {
  std::string text = to_csv({{}, {labels}});
  text.pop_back();  // the end of the line
  return text;
}

std::vector<std::string> read_label_list(std::string_view text, const std::string& where) {
  const Csv csv = parse_csv(text, where);
  if (csv.rows.size() != 1) throw FileError(where, "no list of labels", "separate them by commas");
  return csv.rows.front();
}

std::string panel_key(std::string_view name, std::size_t panel) {
  return panel == 0 ? std::string(name) : join(name, " ", panel + 1);
}

}  // namespace glassbert
