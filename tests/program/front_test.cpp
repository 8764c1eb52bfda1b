#include <sstream>

#include "program/run_program.h"
#include "support/catch.h"

namespace {

Finished shell(const std::string& line) {
  return run_command({"sh", "-c", "glassbert=" + program + "; " + line});
}

// The first words of the table that the program prints when it is called alone.
std::vector<std::string> verbs() {
  std::vector<std::string> names;
  std::istringstream page(glassbert_with({}).out);
  for (std::string line; std::getline(page, line) && line.rfind("verb ", 0) != 0;) {
  }
  for (std::string line; std::getline(page, line) && !line.empty();)
    names.push_back(line.substr(0, line.find(' ')));
  return names;
}

}  // namespace

TEST_CASE("the program alone lists its verbs, with --help too") {
  const Finished alone = glassbert_with({});
  CHECK(alone.code == 0);
  CHECK(verbs().size() >= 1);
  CHECK(alone.error.empty());
  CHECK(glassbert_with({"--help"}).out == alone.out);
}

TEST_CASE("every verb explains itself with an example, and refuses flags that it doesn't know") {
  for (const std::string& verb : verbs()) {
    INFO(verb);
    const Finished help = glassbert_with({verb, "--no-such-flag", "--help"});
    CHECK(help.code == 0);
    CHECK(help.out.rfind("usage: glassbert " + verb + " ", 0) == 0);
    CHECK(has(help.out, "\n  --help "));
    CHECK(has(help.out, "\nexample\n  "));
    const Finished wrong = glassbert_with({verb, "--no-such-flag"});
    CHECK(wrong.code == 2);
    CHECK(has(wrong.error, "error: --no-such-flag: there is no such flag"));
    CHECK(wrong.out.empty());
  }
}

TEST_CASE("a misspelt verb suggests the nearest one") {
  const Finished finished = glassbert_with({"versoin"});
  CHECK(finished.code == 2);
  CHECK(finished.error == "error: versoin: there is no such verb; did you mean version?\n");
  CHECK(finished.out.empty());
}

TEST_CASE("the version says which precision this is, in both programs") {
  CHECK(has(glassbert_with({"version"}).out, "float"));
  CHECK(glassbert_with({"--version"}).out == glassbert_with({"version"}).out);
  const std::string twin = std::string(GLASSBERT_BINARY_DIR) + "/double/glassbert";
  CHECK(has(run_command({twin, "version"}).out, "double"));
}

TEST_CASE("results that can't be written are an error, a reader who left is none") {
  const Finished full = shell("$glassbert version > /dev/full");
  CHECK(full.code == 1);
  CHECK(has(full.error, "error: standard output: No space left on device"));
  const Finished closed = shell("$glassbert version >&-");
  CHECK(closed.code == 1);
  const Finished left = shell("{ sleep 0.2; $glassbert version; echo code $? >&2; } | true");
  CHECK(left.error == "code 0\n");
}

TEST_CASE("bytes that are not UTF-8 on the command line are shown escaped") {
  CHECK(glassbert_with({"\xff\x1b"}).error.rfind("error: \\xff\\u{001b}: ", 0) == 0);
}
