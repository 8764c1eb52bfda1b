#include "shell/parts_table.h"

#include "shell/table.h"

namespace glassbert {

std::string parts_table(const std::vector<FilePart>& parts) {
  Table table({"part", "name", "first byte", "bytes"});
  for (std::size_t i = 0; i < parts.size(); ++i)
    table.add({std::to_string(i), parts[i].name, std::to_string(parts[i].begin),
               std::to_string(parts[i].end - parts[i].begin)});
  return table.text();
}

}  // namespace glassbert
