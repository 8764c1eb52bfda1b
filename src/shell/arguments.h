#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "shell/usage.h"
#include "shell/usage_error.h"

namespace glassbert {

// The words of a command line, read by the table of its verb:
//
//   const Arguments arguments(usage, words);
//   const Index layer = arguments.integer("--layer", 0, 99).value_or(0);
//   if (arguments.given("--json")) ...
//
// `--flag value` and `--flag=value` mean the same; after `--` everything is plain; a word that
// begins with `-` is a flag, `-` alone is plain. What does not fit the table is a UsageError that
// names the flag and its value, and suggests the nearest right one. Bytes that are not UTF-8 are
// kept as they came. To ask for a flag that the table lacks is a std::logic_error.
class Arguments {
 public:
  Arguments(const Usage& usage, std::span<const std::string> words);

  const std::vector<std::string>& plain() const { return plain_; }

  bool given(std::string_view flag) const;
  std::optional<std::string> value(std::string_view flag) const;
  std::vector<std::string> values(std::string_view flag) const;  // in the order given

  // The value as a number from `low` to `high`, both included; none where the flag isn't given.
  std::optional<Index> integer(std::string_view flag, Index low, Index high) const;
  std::optional<double> number(std::string_view flag, double low, double high) const;

  // The numbers of a list such as 16,32,128; empty where the flag isn't given.
  std::vector<Index> integers(std::string_view flag, Index low, Index high) const;

  // One of the words in `choices`.
  std::optional<std::string> choice(std::string_view flag,
                                    const std::vector<std::string>& choices) const;

 private:
  void take_flag(std::span<const std::string> words, std::size_t& at);
  void check_flag(std::string_view flag) const;

  std::vector<Flag> flags_;
  std::vector<std::string> plain_;
  std::map<std::string, std::vector<std::string>, std::less<>> values_;
};

// True when --help or -h stands among the words before `--`: help is given even where the rest of
// the line is wrong.
bool asks_for_help(std::span<const std::string> words);

}  // namespace glassbert
