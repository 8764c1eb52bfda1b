#include "shell/message.h"

#include <cstdio>
#include <string>

#include "core/utf8.h"

namespace glassbert {
namespace {

void write_line(std::string_view kind, std::string_view text) {
  constexpr std::size_t limit = 4000;  // code points: enough for any path
  const std::string line = std::string(kind) + printable(text, limit) + "\n";
  std::fwrite(line.data(), 1, line.size(), stderr);
}

}  // namespace

void note(std::string_view text) { write_line("", text); }
void warning(std::string_view text) { write_line("warning: ", text); }
void error(std::string_view text) { write_line("error: ", text); }

}  // namespace glassbert
