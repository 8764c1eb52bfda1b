#include "zoo/key_kinds.h"

#include <algorithm>
#include <iterator>

#include "core/utf8.h"
#include "explain/merge_pieces.h"
#include "text/unicode.h"

namespace glassbert {
namespace {

// The kind whose keys are those for which is_key(query, key) holds.
template <class IsKey>
KeyKind kind_of(const char* name, Index T, const IsKey& is_key) {
  KeyKind kind{name, Tensor(Shape{T, T})};
  for (Index t = 0; t < T; ++t)
    for (Index s = 0; s < T; ++s) kind.keys(t, s) = is_key(t, s) ? 1 : 0;
  return kind;
}

bool is_mark(const std::string& token) {
  const std::u32string characters = decode_utf8(token);
  return characters.size() == 1 && is_punctuation(characters[0]);
}

bool is_empty(const KeyKind& kind) {
  return std::ranges::count(kind.keys.values(), real{0}) == kind.keys.size();
}

}  // namespace

std::vector<KeyKind> simple_key_kinds(std::span<const std::string> tokens) {
  const Index T = std::ssize(tokens);
  const Words words = join_pieces(tokens);
  const auto is_cls = [&](Index s) { return tokens[s] == "[CLS]"; };
  const auto is_sep = [&](Index s) { return tokens[s] == "[SEP]"; };
  const auto is_same_word = [&](Index t, Index s) {
    return s != t && !is_cls(s) && !is_sep(s) && !is_mark(tokens[s]) &&
           words.text[words.of[s]] == words.text[words.of[t]];
  };
  std::vector<KeyKind> kinds{
      kind_of("previous", T, [](Index t, Index s) { return s == t - 1; }),
      kind_of("next", T, [](Index t, Index s) { return s == t + 1; }),
      kind_of("itself", T, [](Index t, Index s) { return s == t; }),
      kind_of("same word", T, is_same_word),
      kind_of("[CLS]", T, [&](Index, Index s) { return is_cls(s); }),
      kind_of("[SEP]", T, [&](Index, Index s) { return is_sep(s); }),
      kind_of("punctuation", T, [&](Index, Index s) { return is_mark(tokens[s]); })};
  std::erase_if(kinds, is_empty);
  return kinds;
}

}  // namespace glassbert
