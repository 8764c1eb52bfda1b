#include "shell/arguments.h"

#include <algorithm>
#include <stdexcept>

#include "core/utf8.h"
#include "shell/flag_value.h"
#include "shell/suggest.h"

namespace glassbert {
namespace {

const Flag* find_flag(const std::vector<Flag>& flags, std::string_view name) {
  const auto found = std::ranges::find(flags, name, &Flag::name);
  return found == flags.end() ? nullptr : &*found;
}

UsageError unknown_flag(const std::vector<Flag>& flags, const std::string& name) {
  std::vector<std::string> names;
  for (const Flag& flag : flags) names.emplace_back(flag.name);
  const std::optional<std::string> meant = nearest(name, names);
  return UsageError(printable(name), "there is no such flag",
                    meant ? "did you mean " + *meant + "?"
                          : "--help lists the flags; a text that begins with - goes after --");
}

}  // namespace

Arguments::Arguments(const Usage& usage, std::span<const std::string> words) : flags_(usage.flags) {
  bool flags_ended = false;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::string& word = words[at];
    if (!flags_ended && word == "--")
      flags_ended = true;
    else if (!flags_ended && word.size() > 1 && word[0] == '-')
      take_flag(words, at);
    else
      plain_.push_back(word);
  }
  const auto limit = static_cast<std::size_t>(usage.plain_limit);
  if (plain_.size() > limit)
    throw UsageError(std::string(usage.verb), "\"" + printable(plain_[limit]) + "\" is too many",
                     limit == 0 ? "it takes flags only; see --help"
                                : "put a text of several words between quotes; see --help");
}

// Takes the flag at words[at] and its value; leaves `at` on the last word taken.
void Arguments::take_flag(std::span<const std::string> words, std::size_t& at) {
  const std::size_t equals = words[at].find('=');
  const std::string name = words[at].substr(0, equals);
  const Flag* flag = find_flag(flags_, name);
  if (flag == nullptr) throw unknown_flag(flags_, name);
  std::vector<std::string>& values = values_[name];
  if (!values.empty() && !flag->repeatable) throw UsageError(name, "it is given twice", "");

  const bool attached = equals != std::string::npos;
  if (flag->value.empty()) {
    if (attached) throw UsageError(name, "it takes no value", "write " + name + " alone");
    values.emplace_back();
  } else if (attached) {
    values.push_back(words[at].substr(equals + 1));
  } else {
    // A flag where a value should be is a forgotten value; --flag=--value says otherwise.
    if (at + 1 == words.size() || words[at + 1] == "--" || find_flag(flags_, words[at + 1]))
      throw UsageError(name, "its value is missing",
                       "write " + name + " " + std::string(flag->value));
    values.push_back(words[++at]);
  }
}

void Arguments::check_flag(std::string_view flag) const {
  if (!find_flag(flags_, flag))
    throw std::logic_error("arguments: " + std::string(flag) + " is not in the verb's table");
}

std::vector<std::string> Arguments::values(std::string_view flag) const {
  check_flag(flag);
  const auto found = values_.find(flag);
  return found == values_.end() ? std::vector<std::string>() : found->second;
}

bool Arguments::given(std::string_view flag) const { return !values(flag).empty(); }

std::optional<std::string> Arguments::value(std::string_view flag) const {
  const std::vector<std::string> all = values(flag);
  return all.empty() ? std::nullopt : std::optional(all.back());
}

std::optional<Index> Arguments::integer(std::string_view flag, Index low, Index high) const {
  const std::optional<std::string> text = value(flag);
  return text ? std::optional(integer_value(flag, *text, low, high)) : std::nullopt;
}

std::optional<double> Arguments::number(std::string_view flag, double low, double high) const {
  const std::optional<std::string> text = value(flag);
  return text ? std::optional(number_value(flag, *text, low, high)) : std::nullopt;
}

std::vector<Index> Arguments::integers(std::string_view flag, Index low, Index high) const {
  const std::optional<std::string> text = value(flag);
  return text ? integer_list(flag, *text, low, high) : std::vector<Index>();
}

std::optional<std::string> Arguments::choice(std::string_view flag,
                                             const std::vector<std::string>& choices) const {
  const std::optional<std::string> text = value(flag);
  return text ? std::optional(choice_value(flag, *text, choices)) : std::nullopt;
}

bool asks_for_help(std::span<const std::string> words) {
  for (const std::string& word : words) {
    if (word == "--") return false;
    if (word == "--help" || word == "-h") return true;
  }
  return false;
}

}  // namespace glassbert
