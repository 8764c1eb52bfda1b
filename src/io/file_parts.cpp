#include "io/file_parts.h"

#include <algorithm>
#include <cctype>

namespace glassbert {

std::vector<FilePart> file_parts(const SafetensorsHeader& header) {
  const std::uint64_t data = header.data_begin();
  std::vector<FilePart> parts{{"length", 0, 8}, {"header", 8, data}};
  for (std::size_t i = 0; i < header.size(); ++i) {
    const SafetensorsEntry entry = header.entry(i);
    if (entry.begin < entry.end)
      parts.push_back({entry.name, data + entry.begin, data + entry.end});
  }
  std::ranges::sort(parts, {}, &FilePart::begin);
  return parts;
}

std::string family_of(const std::string& tensor_name) {
  const std::string layer = "layer.";
  if (std::size_t end = tensor_name.find(layer); end != tensor_name.npos) {
    end += layer.size();
    while (end < tensor_name.size() && std::isdigit(static_cast<unsigned char>(tensor_name[end])))
      ++end;
    return tensor_name.substr(0, end);
  }
  const std::size_t last = tensor_name.rfind('.');
  if (last == tensor_name.npos) return tensor_name;
  const std::size_t second = last == 0 ? tensor_name.npos : tensor_name.rfind('.', last - 1);
  return tensor_name.substr(0, second == tensor_name.npos ? last : second);
}

std::vector<FilePart> joined_families(const std::vector<FilePart>& parts) {
  std::vector<FilePart> families;
  for (const FilePart& part : parts) {
    const std::string family = family_of(part.name);
    if (families.empty() || families.back().name != family)
      families.push_back({family, part.begin, part.end});
    else
      families.back().end = part.end;
  }
  return families;
}

Tensor part_map(const std::vector<FilePart>& parts, Index rows, Index columns) {
  check(!parts.empty(), "part_map: no parts");
  Tensor map(Shape{rows, columns});
  const double bytes_of_cell =
      static_cast<double>(parts.back().end) / static_cast<double>(map.size());
  std::size_t part = 0;
  for (Index cell = 0; cell < map.size(); ++cell) {
    const double first = static_cast<double>(cell) * bytes_of_cell;
    while (static_cast<double>(parts[part].end) <= first) ++part;
    map.values()[cell] = static_cast<real>(part);
  }
  return map;
}

}  // namespace glassbert
