#include "debate/word_groups.h"

#include <algorithm>
#include <map>

#include "core/check.h"
#include "core/utf8.h"
#include "explain/merge_pieces.h"

namespace glassbert {
namespace {

constexpr int no_group = -1;

bool is_a_word(const std::string& text) {
  if (text.starts_with('[')) return false;
  return std::ranges::any_of(text, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z');
  });
}

// The group whose list is empty.
int rest_of(const WordGroups& groups) {
  int rest = no_group;
  for (int g = 0; g < 3; ++g) {
    if (!groups.words[static_cast<std::size_t>(g)].empty()) continue;
    check(rest == no_group, "groups: two groups are called the rest");
    rest = g;
  }
  return rest;
}

}  // namespace

std::array<std::string, 3> WordGroups::names() const {
  std::array<std::string, 3> names;
  for (std::size_t g = 0; g < 3; ++g) {
    for (const std::string& word : words[g]) names[g] += (names[g].empty() ? "" : ", ") + word;
    if (words[g].empty()) names[g] = "the rest";
  }
  return names;
}

WordGroups heaviest_words(std::span<const std::string> tokens, std::span<const double> weights) {
  const Words joined = join_pieces(tokens);
  std::map<std::string, double> weight_of;
  std::vector<std::string> words;  // in the order of the text, each once
  for (std::size_t t = 0; t < tokens.size(); ++t) {
    const std::string& word = joined.text[joined.of[t]];
    if (!is_a_word(word)) continue;
    if (weight_of.count(word) == 0) words.push_back(word);
    weight_of[word] += weights[t];
  }
  check(words.size() >= 2, "groups: the text has ", words.size(),
        " different words; two are needed");
  std::ranges::stable_sort(
      words, [&](const auto& a, const auto& b) { return weight_of[a] > weight_of[b]; });
  return {{{{words[0]}, {words[1]}, {}}}};
}

std::vector<int> assign_groups(const WordGroups& groups, std::span<const std::string> tokens) {
  const Words joined = join_pieces(tokens);
  std::vector<int> group(tokens.size(), no_group);
  for (int g = 0; g < 3; ++g)
    for (const std::string& word : groups.words[static_cast<std::size_t>(g)]) {
      bool found = false;
      for (std::size_t t = 0; t < tokens.size(); ++t) {
        if (joined.text[joined.of[t]] != word) continue;
        check(group[t] == no_group || group[t] == g, "groups: \"", printable(word),
              "\" is in two groups");
        group[t] = g;
        found = true;
      }
      check(found, "groups: the text has no word \"", printable(word), "\"");
    }
  const int rest = rest_of(groups);
  for (std::size_t t = 0; t < tokens.size(); ++t) {
    if (group[t] == no_group) group[t] = rest;
    check(group[t] != no_group, "groups: \"", printable(joined.text[joined.of[t]]),
          "\" is in no group; call one of them rest");
  }
  return group;
}

}  // namespace glassbert
