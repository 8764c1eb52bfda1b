#pragma once

#include <string>
#include <string_view>
#include <vector>

// What a source file does against the rules of the house, "src/math/softmax.cpp:3: ..." each.
// `path` is relative to the project's folder.
//   - A file of src/ or lessons/ includes its own folder and lower layers only (src/README.md).
//   - A header begins with #pragma once.
//   - tests/support/catch.h alone includes Catch2 (and the object with its main).
//   - Only io/ opens files; only shell/ and app/ print or end the program.
std::vector<std::string> house_faults(const std::string& path, std::string_view text);
