#include "explain/merge_pieces.h"

#include <iterator>

namespace glassbert {

namespace {

// Whether a token is none of a text's own: "[CLS]".
bool is_special(std::string_view token) { return token.starts_with('[') && token.ends_with(']'); }

}  // namespace

Words join_pieces(std::span<const std::string> tokens) {
  Words words;
  bool may_continue = false;
  for (const std::string& token : tokens) {
    if (may_continue && token.size() > 2 && token.starts_with("##")) {
      words.text.back() += token.substr(2);
      ++words.size.back();
    } else {
      words.text.push_back(token);
      words.size.push_back(1);
      may_continue = token == "[UNK]" || !is_special(token);
    }
    words.of.push_back(std::ssize(words.text) - 1);
  }
  return words;
}

// eq attention.words
Tensor merge_pieces(const Tensor& attention, const Words& words) {
  const Index T = std::ssize(words.of), W = std::ssize(words.size);
  const bool has_heads = attention.rank() == 3;
  const Index A = has_heads ? attention.dim(0) : 1;
  check_shape(attention, has_heads ? Shape{A, T, T} : Shape{T, T}, "merge_pieces: attention");
  Tensor merged(has_heads ? Shape{A, W, W} : Shape{W, W});
  for (Index a = 0; a < A; ++a) {
    for (Index i = 0; i < T; ++i) {
      const Index u = words.of[i];
      const real pieces = static_cast<real>(words.size[u]);
      const auto p_i = attention.row(a * T + i);
      const auto merged_u = merged.row(a * W + u);
      for (Index j = 0; j < T; ++j) merged_u[words.of[j]] += p_i[j] / pieces;
    }
  }
  return merged;
}

Tensor sum_pieces(const Tensor& scores, const Words& words) {
  check_shape(scores, Shape{std::ssize(words.of)}, "sum_pieces: scores");
  Tensor sums(Shape{std::ssize(words.size)});
  for (Index i = 0; i < scores.size(); ++i) sums(words.of[i]) += scores(i);
  return sums;
}

}  // namespace glassbert
