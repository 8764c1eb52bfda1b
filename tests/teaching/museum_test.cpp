#include <filesystem>
#include <regex>

#include "io/file.h"
#include "lines.h"
#include "support/catch.h"

using namespace glassbert;

// Every exhibit of the museum is a wrong answer that exists, told in its own first line, with a
// picture that exists and a test that exists. That the test fails on it, ctest's museum.* show.
TEST_CASE("every exhibit of the museum has its wrong answer, picture and test") {
  const std::filesystem::path root = GLASSBERT_SOURCE_DIR, museum = root / "lessons/34-museum";
  const std::string page = read_text_file(museum / "README.md");
  std::string tests;
  for (const auto& entry : std::filesystem::directory_iterator(root / "tests/spec"))
    tests += read_text_file(entry.path());
  const std::regex row(
      "\\| `([a-z._]+)/([a-z_]+)` \\| [^|]+ \\| ([^|]+) \\| ([a-z]+[.]png) \\| \"([^\"]+)\" \\|");
  int exhibits = 0;
  for (std::sregex_iterator it(page.begin(), page.end(), row), end; it != end; ++it) {
    const std::smatch& cell = *it;
    INFO(cell[0].str());
    const std::filesystem::path mutant =
        root / "tests/mutants" / cell[1].str() / (cell[2].str() + ".cpp");
    REQUIRE(std::filesystem::exists(mutant));
    CHECK(read_text_file(mutant).starts_with("// " + cell[3].str()));
    CHECK(std::filesystem::exists(museum / cell[4].str()));
    CHECK(page.find("](" + cell[4].str() + ")") != page.npos);
    CHECK(tests.find("TEST_CASE(\"" + cell[5].str() + "\"") != tests.npos);
    CHECK(tests.find("[" + cell[1].str() + "]") != tests.npos);
    ++exhibits;
  }
  CHECK(exhibits >= 6);
}
