#include <set>
#include <sstream>

#include "io/file.h"
#include "support/catch.h"
#include "support/process.h"

namespace {

std::string makefile() {
  return glassbert::read_file(std::string(GLASSBERT_SOURCE_DIR) + "/Makefile", 1 << 20);
}

// What a pattern stands for in the help: lesson-00, check-05, the name of a model.
std::string example_of(const std::string& pattern) {
  const std::string begin = pattern.substr(0, pattern.size() - 1);
  return begin + (begin == "lesson-" ? "00" : begin == "train-" ? "world-mlm" : "05");
}

// The names before the colon of every rule, of patterns an example.
std::set<std::string> targets() {
  std::set<std::string> names;
  std::istringstream lines(makefile());
  for (std::string line; std::getline(lines, line);) {
    const std::string name = line.substr(0, line.find(':'));
    const bool is_rule =
        name.size() < line.size() && line.find(":=") == std::string::npos &&
        name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-%") == std::string::npos;
    if (!is_rule || name.starts_with("train-world-")) continue;  // what train-% needs first
    names.insert(name.ends_with('%') ? example_of(name) : name);
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
