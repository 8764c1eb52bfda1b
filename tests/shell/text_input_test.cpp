#include "shell/text_input.h"

#include <cstdlib>

#include "core/file_error.h"
#include "shell/environment.h"
#include "support/catch.h"
#include "support/process.h"

using namespace glassbert;

namespace {

std::optional<TextInput> input_of(const std::vector<std::string>& words) {
  const Usage usage{"verb", "", "[TEXT [PAIR]]", 2, {{"--text", "A", ""}, {"--pair", "B", ""}}, ""};
  return text_input(Arguments(usage, words));
}

// The text that `words` give when `standard_input` waits, between brackets.
std::string read_text(const std::vector<std::string>& words, const std::string& standard_input) {
  const auto body = [&words] {
    const std::optional<TextInput> input = input_of(words);
    std::fputs(("[" + input->text + "][" + input->pair.value_or("none") + "]").c_str(), stdout);
    std::fflush(stdout);
    return 0;
  };
  return run_in_child(body, standard_input).out;
}

}  // namespace

TEST_CASE("a text comes by flag or as a plain argument, and so does its pair") {
  CHECK(read_text({"--text", "a b", "--pair", "c"}, "") == "[a b][c]");
  CHECK(read_text({"a b", "c"}, "") == "[a b][c]");
  CHECK(read_text({"a b", "--pair", "c"}, "") == "[a b][c]");
  CHECK(read_text({"--text="}, "") == "[][none]");
  CHECK_FALSE(input_of({}));
}

TEST_CASE("a hyphen stands for standard input without its last newline") {
  CHECK(read_text({"-"}, "two\nlines\n") == "[two\nlines][none]");
  CHECK(read_text({"first", "-"}, "second\n\n") == "[first][second\n]");
  CHECK(read_text({"--text", "-"}, "") == "[][none]");
  CHECK(read_text({"-"}, std::string(200000, 'x')) == "[" + std::string(200000, 'x') + "][none]");
}

TEST_CASE("texts that contradict each other are a usage error") {
  CHECK_THROWS_AS(input_of({"--text", "a", "b"}), UsageError);
  CHECK_THROWS_AS(input_of({"a", "b", "--pair", "c"}), UsageError);
  CHECK_THROWS_AS(input_of({"--pair", "c"}), UsageError);
  CHECK_THROWS_AS(input_of({"-", "-"}), UsageError);
}

TEST_CASE("an empty environment variable counts as none") {
  setenv("GLASSBERT_TEST_VARIABLE", "", 1);
  CHECK_FALSE(environment("GLASSBERT_TEST_VARIABLE"));
  setenv("GLASSBERT_TEST_VARIABLE", "x", 1);
  CHECK(environment("GLASSBERT_TEST_VARIABLE") == "x");
}

TEST_CASE("a model is named by the flag before the environment") {
  setenv("GLASSBERT_MODEL", "from/environment", 1);
  CHECK(model_folder("from/flag") == "from/flag");
  CHECK(model_folder(std::nullopt) == "from/environment");
  unsetenv("GLASSBERT_MODEL");
}

TEST_CASE("a lesson takes MODEL and TEXT, and says what to do where its model is missing") {
  setenv("MODEL", "a/folder", 1);
  setenv("TEXT", "a text", 1);
  CHECK(lesson_model("all-MiniLM-L6-v2") == "a/folder");
  CHECK(lesson_text("another") == "a text");
  unsetenv("MODEL");
  unsetenv("TEXT");
  CHECK(lesson_text("another") == "another");
  CHECK_THROWS_AS(lesson_model("no-such-model"), FileError);
}
