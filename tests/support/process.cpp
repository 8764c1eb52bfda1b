#include "support/process.h"

#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <memory>

namespace {

// A file without a name that closes, and so disappears, by itself.
using Scratch = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

Scratch scratch(const std::string& contents = "") {
  Scratch file(std::tmpfile(), std::fclose);
  if (!file) std::abort();
  std::fwrite(contents.data(), 1, contents.size(), file.get());
  std::rewind(file.get());
  return file;
}

std::string contents_of(const Scratch& file) {
  std::string text;
  std::rewind(file.get());
  for (int c = std::fgetc(file.get()); c != EOF; c = std::fgetc(file.get()))
    text += static_cast<char>(c);
  return text;
}

}  // namespace

Finished run_in_child(const std::function<int()>& body, const std::string& input) {
  const Scratch in = scratch(input), out = scratch(), error = scratch();
  const pid_t child = fork();
  if (child < 0) std::abort();
  if (child == 0) {
    dup2(fileno(in.get()), STDIN_FILENO);
    dup2(fileno(out.get()), STDOUT_FILENO);
    dup2(fileno(error.get()), STDERR_FILENO);
    alarm(120);
    _exit(body());
  }
  int status = 0;
  waitpid(child, &status, 0);
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return {code, contents_of(out), contents_of(error)};
}

Finished run_command(const std::vector<std::string>& command, const std::string& input) {
  std::vector<char*> words;
  for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  const auto start = [&words] {
    execvp(words[0], words.data());
    std::perror(words[0]);
    _exit(127);
    return 127;
  };
  return run_in_child(start, input);
}
