#include "app/explain_view.h"

#include <iterator>

#include "explain/merge_pieces.h"

namespace glassbert {
namespace {

using Kept = std::vector<Index>;

// Sums of a matrix's columns that are one word's.  (R,T) -> (R,W)
Tensor merge_columns(const Tensor& matrix, const Words& words) {
  Tensor merged(Shape{matrix.dim(0), std::ssize(words.size)});
  for (Index r = 0; r < matrix.dim(0); ++r)
    for (Index t = 0; t < matrix.dim(1); ++t) merged(r, words.of[t]) += matrix(r, t);
  return merged;
}

void join_words(Answer& answer) {
  const Words words = join_pieces(answer.tokens);
  Explanation& e = answer.explanation;
  if (!e.is_matrix())
    e.values = sum_pieces(e.values, words);
  else
    e.values =
        e.rows == Along::tokens ? merge_pieces(e.values, words) : merge_columns(e.values, words);
  answer.columns = words.text;
  if (e.is_matrix() && e.rows == Along::tokens) answer.rows = words.text;
  std::vector<bool> is_special(words.text.size());
  for (std::size_t t = 0; t < words.of.size(); ++t) is_special[words.of[t]] = answer.is_special[t];
  answer.tokens = words.text;
  answer.is_special = is_special;
  const bool both_ways = e.is_matrix() && e.rows == Along::tokens;
  e.notes.push_back({"words", both_ways ? "pieces joined: to a word the sum, from it the mean"
                                        : "pieces joined: the sum"});
}

Kept places_that_stay(const std::vector<bool>& is_special) {
  Kept places;
  for (Index t = 0; t < std::ssize(is_special); ++t)
    if (!is_special[t]) places.push_back(t);
  return places;
}

std::vector<std::string> pick(const std::vector<std::string>& labels, const Kept& places) {
  std::vector<std::string> picked;
  for (const Index place : places) picked.push_back(labels[place]);
  return picked;
}

double sum_of(const Tensor& x) {
  double sum = 0;
  for (const real value : x.values()) sum += value;
  return sum;
}

void hide_specials(Answer& answer) {
  const Kept stay = places_that_stay(answer.is_special);
  check(!stay.empty(), "--without-specials: nothing but special tokens is left");
  Explanation& e = answer.explanation;
  const bool in_rows = e.is_matrix() && e.rows == Along::tokens;
  const Index R = !e.is_matrix() ? 1 : in_rows ? std::ssize(stay) : e.values.dim(0);
  Tensor kept(Shape{R, std::ssize(stay)});
  for (Index r = 0; r < R; ++r)
    for (Index c = 0; c < std::ssize(stay); ++c)
      kept(r, c) = e.values.row(in_rows ? stay[r] : r)[stay[c]];
  const double hidden = sum_of(e.values) - sum_of(kept);
  e.values = e.is_matrix() ? kept : reshaped(kept, Shape{kept.size()});
  answer.columns = answer.tokens = pick(answer.tokens, stay);
  if (in_rows) answer.rows = answer.tokens;
  answer.is_special.assign(stay.size(), false);
  e.notes.push_back({"left_out", "special tokens, nothing is scaled up for it"});
  e.notes.push_back({"left_out_sum", hidden});
}

}  // namespace

Answer as_shown(Answer answer, const ExplainView& view) {
  if (answer.explanation.columns != Along::tokens) return answer;
  if (view.in_words) join_words(answer);
  if (view.without_specials) hide_specials(answer);
  return answer;
}

}  // namespace glassbert
