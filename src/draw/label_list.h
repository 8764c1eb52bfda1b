#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace glassbert {

// Labels as one text, separated and quoted like a row of a CSV, and back. Reading throws FileError
// with `where` for what label_list does not write.
std::string label_list(const std::vector<std::string>& labels);
std::vector<std::string> read_label_list(std::string_view text, const std::string& where);

// The key of a remark about one of several panels or rows: "scale", "scale 2", "scale 3".
std::string panel_key(std::string_view name, std::size_t panel);

}  // namespace glassbert
