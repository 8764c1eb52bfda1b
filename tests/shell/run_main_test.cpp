#include "shell/run_main.h"

#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <new>
#include <stdexcept>

#include "core/file_error.h"
#include "shell/message.h"
#include "shell/usage_error.h"
#include "support/catch.h"
#include "support/process.h"

using namespace glassbert;

namespace {

int run_body(const Body& body) {
  char name[] = "program", word[] = "word";
  char* argv[] = {name, word, nullptr};
  return run_main(2, argv, body);
}

Finished run(const Body& body) {
  return run_in_child([&] { return run_body(body); });
}

template <class Failure>
Finished run_failing(const Failure& failure) {
  return run([&](const std::vector<std::string>&, Output& out) {
    out << "half a result\n";
    throw failure;
  });
}

void print_word(const std::vector<std::string>& words, Output& out) { out << words[0] << '\n'; }

}  // namespace

TEST_CASE("a program that succeeds prints its results and returns 0") {
  const Finished finished = run(print_word);
  CHECK(finished.code == 0);
  CHECK(finished.out == "word\n");
  CHECK(finished.error.empty());
}

TEST_CASE("a program that fails prints one line, no result, and returns the code of the failure") {
  const Finished file = run_failing(FileError("vocab.txt", "line 3 is empty", "remove it"));
  CHECK(file.code == 1);
  CHECK(file.error == "error: vocab.txt: line 3 is empty; remove it\n");
  CHECK(file.out.empty());
  CHECK(run_failing(std::invalid_argument("x has shape (3)")).error == "error: x has shape (3)\n");
  CHECK(run_failing(std::invalid_argument("x has shape (3)")).code == 1);
  const Finished usage = run_failing(UsageError("--layer", "its value is missing", ""));
  CHECK(usage.code == 2);
  CHECK(usage.error == "error: --layer: its value is missing\n");
  CHECK(usage.out.empty());
  CHECK(run_failing(std::bad_alloc()).code == 3);
  CHECK(run_failing(std::runtime_error("surprise")).code == 3);
  CHECK(run_failing(42).code == 3);
}

TEST_CASE("an error is one line whatever the message holds") {
  const Finished finished = run_failing(FileError("a\nb", "\x1b[2Jwiped \xff", ""));
  CHECK(finished.error == "error: a\\u{000a}b: \\u{001b}[2Jwiped \\xff\n");
}

TEST_CASE("a full disk under standard output is an error") {
  const Finished finished = run_in_child([] {
    dup2(open("/dev/full", O_WRONLY), STDOUT_FILENO);
    return run_body(print_word);
  });
  CHECK(finished.code == 1);
  CHECK(finished.error.find("error: standard output: No space left") == 0);
}

TEST_CASE("a pipe that nobody reads ends the program quietly") {
  const Finished finished = run_in_child([] {
    int ends[2];
    if (pipe(ends) != 0) return 99;
    close(ends[0]);
    dup2(ends[1], STDOUT_FILENO);
    return run_body(print_word);
  });
  CHECK(finished.code == 0);
  CHECK(finished.error.empty());
}

TEST_CASE("an interrupt ends the program with 130 and without results") {
  const Finished finished = run([](const std::vector<std::string>&, Output& out) {
    out << "half a result\n";
    std::raise(SIGINT);
  });
  CHECK(finished.code == 130);
  CHECK(finished.out.empty());
}

TEST_CASE("flushed results stay even where the program fails later") {
  const Finished finished = run([](const std::vector<std::string>&, Output& out) {
    out << "first\n";
    out.flush();
    out << "second\n";
    throw FileError("line 2", "is no JSON", "");
  });
  CHECK(finished.out == "first\n");
  CHECK(finished.code == 1);
}

TEST_CASE("notes and warnings go to standard error") {
  const Finished finished = run([](const std::vector<std::string>&, Output&) {
    note("took 3 ms");
    warning("cut to 512 tokens");
  });
  CHECK(finished.error == "took 3 ms\nwarning: cut to 512 tokens\n");
  CHECK(finished.out.empty());
}

TEST_CASE("a program that was started without even its name still runs") {
  const auto count_words = [](const std::vector<std::string>& words, Output& out) {
    out << words.size();
  };
  const Finished finished = run_in_child([&] { return run_main(0, nullptr, count_words); });
  CHECK(finished.out == "0");
}
