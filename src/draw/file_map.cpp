#include "draw/file_map.h"

#include "draw/number_text.h"

namespace glassbert {
namespace {

// Where a row begins: "192", in files of more than ten million bytes "47.3 MB".
std::string place_text(std::uint64_t byte, std::uint64_t size) {
  if (size <= 10'000'000) return std::to_string(byte);
  return fixed_text(static_cast<double>(byte) / 1e6, 1) + " MB";
}

}  // namespace

Heatmap file_map(const std::string& title, const std::vector<FilePart>& parts, Index rows,
                 Index columns) {
  Matrix map;
  map.values = part_map(parts, rows, columns);
  map.row_title = "first byte of the row";
  map.column_title = "cell of the row";
  map.value_name = "part";
  map.scale = ScaleKind::panel;
  const std::uint64_t size = parts.back().end;
  for (Index r = 0; r < rows; ++r)
    map.rows.push_back(place_text(size * static_cast<std::uint64_t>(r) / rows, size));
  for (Index c = 0; c < columns; ++c) map.columns.push_back(std::to_string(c));
  std::string names;
  for (std::size_t i = 0; i < parts.size(); ++i)
    names += (i == 0 ? "" : " · ") + std::to_string(i) + " " + parts[i].name;
  return {{title, std::to_string(size) + " bytes", names}, {map}};
}

}  // namespace glassbert
