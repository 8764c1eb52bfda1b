#include "shell/text_input.h"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "core/file_error.h"

namespace glassbert {
namespace {

std::string text_or_input(const std::string& argument) {
  return argument == "-" ? read_standard_input() : argument;
}

}  // namespace

std::optional<TextInput> text_input(const Arguments& arguments) {
  std::optional<std::string> text = arguments.value("--text");
  std::optional<std::string> pair = arguments.value("--pair");
  const std::vector<std::string>& plain = arguments.plain();
  if (text && !plain.empty())
    throw UsageError("--text", "there is also a text without a flag", "give one of them");
  if (!plain.empty()) text = plain[0];
  if (plain.size() > 1 && pair)
    throw UsageError("--pair", "there is also a second text without a flag", "give one of them");
  if (plain.size() > 1) pair = plain[1];
  if (pair && !text) throw UsageError("--pair", "there is no first text", "give --text too");
  if (!text) return std::nullopt;
  if (pair && *text == "-" && *pair == "-")
    throw UsageError("-", "standard input can be one text, not two", "give the other as a word");

  TextInput input{text_or_input(*text), std::nullopt};
  if (pair) input.pair = text_or_input(*pair);
  return input;
}

std::string read_standard_input() {
  std::string text;
  std::array<char, 65536> block;
  while (true) {
    const ssize_t count = ::read(STDIN_FILENO, block.data(), block.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0)
      throw FileError("standard input", std::strerror(errno), "give the text as an argument");
    if (count == 0) break;
    text.append(block.data(), static_cast<std::size_t>(count));
  }
  if (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

}  // namespace glassbert
