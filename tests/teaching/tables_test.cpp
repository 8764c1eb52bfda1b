#include <algorithm>
#include <set>

#include "exercise.h"
#include "lines.h"
#include "support/catch.h"

using namespace glassbert;

namespace {

// The first cells of the rows of a table in lessons/, without its titles.
std::vector<std::string> first_cells(const std::string& file) {
  std::vector<std::string> cells;
  for (const std::string& line :
       lines_of(read_text_file(std::string(GLASSBERT_SOURCE_DIR) + "/lessons/" + file)))
    if (line.starts_with("| ") && !line.starts_with("| letter") && !line.starts_with("| word |"))
      cells.push_back(line.substr(2, line.find(" |", 2) - 2));
  return cells;
}

std::vector<std::string> repeated(const std::vector<std::string>& words) {
  std::set<std::string> seen;
  std::vector<std::string> twice;
  for (const std::string& word : words)
    if (!seen.insert(word).second) twice.push_back(word);
  return twice;
}

}  // namespace

TEST_CASE("every letter has one meaning") {
  CHECK(first_cells("NOTATION.md").size() > 20);
  CHECK(repeated(first_cells("NOTATION.md")) == std::vector<std::string>{});
}

TEST_CASE("every word stands once in the glossary") {
  CHECK(first_cells("GLOSSARY.md").size() > 10);
  CHECK(repeated(first_cells("GLOSSARY.md")) == std::vector<std::string>{});
}
