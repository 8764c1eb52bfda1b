#include "readme.h"

#include <algorithm>
#include <sstream>

#include "core/file_error.h"

namespace glassbert {
namespace {

// The texts of the second-level headings outside code fences.
std::vector<std::string> headings_of(std::string_view readme) {
  std::vector<std::string> headings;
  std::istringstream lines{std::string(readme)};
  bool in_fence = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.rfind("```", 0) == 0) in_fence = !in_fence;
    if (!in_fence && line.rfind("## ", 0) == 0) headings.push_back(line.substr(3));
  }
  return headings;
}

// The targets of ![words](target).
std::vector<std::string> pictures_of(std::string_view readme) {
  std::vector<std::string> targets;
  for (std::size_t at = readme.find("!["); at != std::string_view::npos;
       at = readme.find("![", at + 2)) {
    const std::size_t begin = readme.find("](", at), end = readme.find(')', begin);
    if (end == std::string_view::npos) break;
    targets.emplace_back(readme.substr(begin + 2, end - begin - 2));
  }
  return targets;
}

}  // namespace

std::string weave(const std::string& readme, const std::string& file, std::string_view text,
                  const std::string& path) {
  const std::string begin_marker = "<!-- woven from " + file + " -->\n";
  const std::size_t begin = readme.find(begin_marker);
  const std::size_t end =
      begin == std::string::npos ? begin : readme.find("<!-- end of " + file + " -->", begin);
  if (end == std::string::npos)
    throw FileError(path, "the markers of " + file + " are missing",
                    "lessons/workshop/readme.h shows them");
  const std::size_t body = begin + begin_marker.size();
  return readme.substr(0, body) + "```text\n" + std::string(text) + "```\n" + readme.substr(end);
}

const std::vector<std::string>& lesson_headings() {
  static const std::vector<std::string> headings{"Question",
                                                 "On paper",
                                                 "Formulas and code",
                                                 "Run it",
                                                 "Look",
                                                 "Predict, then check",
                                                 "Exercises",
                                                 "Where code and paper differ"};
  return headings;
}

std::vector<std::string> readme_faults(std::string_view readme,
                                       const std::vector<std::string>& pictures) {
  std::vector<std::string> faults;
  const std::vector<std::string> found = headings_of(readme);
  for (std::size_t i = 0; i < std::max(found.size(), lesson_headings().size()); ++i) {
    const std::string wanted = i < lesson_headings().size() ? lesson_headings()[i] : "no more";
    const std::string got = i < found.size() ? found[i] : "none";
    if (wanted == got) continue;
    faults.push_back("README.md: heading " + std::to_string(i + 1) + " is \"" + got +
                     "\", expected \"" + wanted + "\"");
    break;
  }
  for (const std::string& target : pictures_of(readme))
    if (std::ranges::find(pictures, target) == pictures.end())
      faults.push_back("README.md: the picture " + target + " is not in the lesson's folder");
  return faults;
}

}  // namespace glassbert
