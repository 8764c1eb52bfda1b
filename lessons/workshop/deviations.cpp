#include "deviations.h"

#include "core/check.h"
#include "lines.h"

namespace glassbert {

std::vector<std::string> deviation_faults() {
  std::vector<std::string> faults;
  const std::string tests = text_below("tests");
  int number = 0;
  for (const std::string& line : lines_of(read_text_file("lessons/DEVIATIONS.md"))) {
    ++number;
    const std::size_t begin = line.rfind("| \"");
    if (!line.starts_with("| ") || begin == line.npos) continue;
    const std::string name = line.substr(begin + 2, line.rfind('"') - begin - 1);
    if (tests.find(name) == tests.npos)
      faults.push_back(join("lessons/DEVIATIONS.md:", number, ": no test is named ", name,
                            "; name the one that pins it"));
  }
  return faults;
}

}  // namespace glassbert
