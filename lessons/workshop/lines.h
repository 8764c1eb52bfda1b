#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace glassbert {

// The lines of a text, without their ends.
std::vector<std::string> lines_of(std::string_view text);

// The words of a line, between spaces.
std::vector<std::string> words_in(std::string_view line);

// The pieces of a text between separators.
std::vector<std::string> cut_at(const std::string& text, const std::string& separator);

// A whole text file of the project.
std::string read_text_file(const std::filesystem::path& path);

// The files below `folder` whose names end in one of `endings`, sorted; none where there is no such
// folder.
std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder,
                                               const std::vector<std::string>& endings);

// The text of all .cpp files below `folder`.
std::string text_below(const std::filesystem::path& folder);

inline bool has(std::string_view text, std::string_view part) {
  return text.find(part) != text.npos;
}

}  // namespace glassbert
