#include "zoo/head_profile.h"

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

// eq profile.mass
Tensor mass_on(const Tensor& probs, const Tensor& keys) {
  const Index A = probs.dim(0), T = probs.dim(1);
  check_shape(keys, Shape{T, T}, "mass_on: keys");
  Tensor mass(Shape{A});
  for (Index a = 0; a < A; ++a) {
    double given = 0, queries = 0;
    for (Index t = 0; t < T; ++t) {
      bool has_key = false;
      for (Index s = 0; s < T; ++s) {
        if (keys(t, s) == 0) continue;
        given += probs(a, t, s);
        has_key = true;
      }
      if (has_key) ++queries;
    }
    mass(a) = queries > 0 ? static_cast<real>(given / queries) : 0;
  }
  return mass;
}

Tensor head_profiles(std::span<const Tensor> maps, std::span<const KeyKind> kinds) {
  check(!maps.empty(), "head_profiles: no layers");
  const Index A = maps[0].dim(0), L = std::ssize(maps), K = std::ssize(kinds);
  Tensor profiles(Shape{L * A, K});
  for (Index l = 0; l < L; ++l)
    for (Index k = 0; k < K; ++k) {
      const Tensor mass = mass_on(maps[l], kinds[k].keys);
      for (Index a = 0; a < A; ++a) profiles(l * A + a, k) = mass(a);
    }
  return profiles;
}

Specialist specialist(const Tensor& profiles, Index k, Index heads) {
  Index best = 0;
  double sum = 0;
  for (Index r = 0; r < profiles.dim(0); ++r) {
    sum += profiles(r, k);
    if (profiles(r, k) > profiles(best, k)) best = r;
  }
  const double mean = sum / static_cast<double>(profiles.dim(0));
  return {best / heads, best % heads, profiles(best, k), static_cast<real>(mean)};
}

Tensor uniform_attention(Index T) {
  Tensor map(Shape{1, T, T});
  for (real& v : map.values()) v = real{1} / static_cast<real>(T);
  return map;
}

}  // namespace glassbert
