#pragma once

#include <string>
#include <vector>

#include "draw/heatmap.h"
#include "io/file_parts.h"

namespace glassbert {

// A file as a map, read like text: each cell stands for an equal stretch of its bytes and has the
// colour of the part that its first byte belongs to. The footer names the parts by their numbers.
Heatmap file_map(const std::string& title, const std::vector<FilePart>& parts, Index rows,
                 Index columns);

}  // namespace glassbert
