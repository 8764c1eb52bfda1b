// The verbs that write the micro-world and learn its vocabulary, from outside.
#include <sstream>

#include "io/json.h"
#include "support/catch.h"
#include "support/process.h"

using namespace glassbert;

namespace {

Finished run(std::vector<std::string> words) {
  words.insert(words.begin(), std::string(GLASSBERT_BINARY_DIR) + "/glassbert");
  return run_command(words);
}

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

}  // namespace

TEST_CASE("world prints one JSON object an example, the same each time") {
  const Finished done = run({"world", "--task", "review", "--count", "5", "--seed", "2"});
  REQUIRE(done.code == 0);
  CHECK(done.error == "");
  const std::vector<std::string> lines = lines_of(done.out);
  REQUIRE(lines.size() == 5);
  for (const std::string& line : lines) {
    const Json example = Json::parse(line, "line");
    CHECK(example.find("words") != nullptr);
    CHECK(example.find("label") != nullptr);
  }
  CHECK(run({"world", "--task", "review", "--count", "5", "--seed", "2"}).out == done.out);
  const Finished later =
      run({"world", "--task", "review", "--first", "3", "--count", "2", "--seed", "2"});
  CHECK(later.out == lines[3] + '\n' + lines[4] + '\n');
}

TEST_CASE("world writes CoNLL-U, plain text, and its controls") {
  CHECK_THAT(run({"world", "--task", "sentence", "--format", "conllu"}).out,
             holds("# sent_id = 0-1"));
  CHECK_THAT(run({"world", "--task", "textbook", "--format", "text", "--count", "1"}).out,
             holds("The animal didn't cross the street because it was too tired."));
  CHECK_THAT(run({"world", "--task", "role", "--controls", "--count", "50"}).out,
             holds("nearest candidate"));
}

TEST_CASE("a split that the task lacks is the command line's fault") {
  const Finished done = run({"world", "--task", "review", "--split", "unseen"});
  CHECK(done.code == 2);
  CHECK(done.out == "");
}

TEST_CASE("vocabulary learns a vocab.txt from the world") {
  const Finished done = run({"vocabulary", "--count", "300", "--size", "600"});
  REQUIRE(done.code == 0);
  const std::vector<std::string> lines = lines_of(done.out);
  CHECK(lines.size() == 600);
  CHECK(lines[0] == "[PAD]");
  CHECK_THAT(done.out, holds("\nthe\n"));
}
