#include "support/terminal.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>

Finished run_on_terminal(const std::vector<std::string>& command, const std::string& typed) {
  const int ours = posix_openpt(O_RDWR | O_NOCTTY);
  if (ours < 0 || grantpt(ours) != 0 || unlockpt(ours) != 0) std::abort();
  const std::string theirs_name = ptsname(ours);
  const pid_t child = fork();
  if (child < 0) std::abort();
  if (child == 0) {
    setsid();
    const int theirs = open(theirs_name.c_str(), O_RDWR);
    for (const int end : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) dup2(theirs, end);
    close(ours);
    alarm(60);
    std::vector<char*> words;
    for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    execvp(words[0], words.data());
    _exit(127);
  }
  std::string out;
  if (write(ours, typed.data(), typed.size()) != static_cast<ssize_t>(typed.size())) std::abort();
  char piece[4096];
  for (ssize_t got = read(ours, piece, sizeof piece); got > 0;
       got = read(ours, piece, sizeof piece))
    out.append(piece, static_cast<std::size_t>(got));
  close(ours);
  int status = 0;
  waitpid(child, &status, 0);
  return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), out, ""};
}
