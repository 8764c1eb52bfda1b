#include <set>
#include <sstream>

#include "io/file.h"
#include "support/catch.h"
#include "support/process.h"

namespace {

std::string makefile() {
  return glassbert::read_file(std::string(GLASSBERT_SOURCE_DIR) + "/Makefile", 1 << 20);
}

// The names before the colon of every rule; the pattern of the lessons stands as lesson-00.
std::set<std::string> targets() {
  std::set<std::string> names;
  std::istringstream lines(makefile());
  for (std::string line; std::getline(lines, line);) {
    const std::string name = line.substr(0, line.find(':'));
    const bool is_rule =
        name.size() < line.size() && line.find(":=") == std::string::npos &&
        name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-%") == std::string::npos;
    if (!is_rule) continue;
    const bool is_pattern = name.ends_with('%');
    names.insert(is_pattern ? name.substr(0, name.size() - 1) + (name == "lesson-%" ? "00" : "05")
                            : name);
  }
  return names;
}

// What `make WORDS` prints; `rules` are added to those of the Makefile.
std::string make(const std::string& words, const std::string& rules = "") {
  const std::string folder = GLASSBERT_SOURCE_DIR;
  const std::string command = "env -u MAKEFLAGS -u TEXT make -C '" + folder + "' -s -f - " + words;
  return run_command({"sh", "-c", command}, "include Makefile\n" + rules).out;
}

}  // namespace

TEST_CASE("make help lists every target with a line each, and plain make does too") {
  CHECK(targets().size() > 10);
  const std::string help = make("help");
  for (const std::string& name : targets()) {
    INFO(name);
    CHECK(help.find("  make " + name + " ") != std::string::npos);
  }
  CHECK(make("") == help);
}

TEST_CASE("a text reaches the lessons as it was typed") {
  const std::string rule = "shown:\n\t@printf '[%s]' \"$$TEXT\"\n";
  CHECK(make("shown TEXT='It cost $5, \"she said\" (#1).'", rule) ==
        "[It cost $5, \"she said\" (#1).]");
  CHECK(make("shown", rule) == "[]");
}
