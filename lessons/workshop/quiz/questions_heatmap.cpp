#include <algorithm>

#include "bank.h"
#include "core/check.h"
#include "drawing.h"
#include "math/softmax.h"
#include "zoo/head_profile.h"

namespace glassbert::quiz {
namespace {

// A map of (T,T) in which each row has its peak at one key, `peak` of its weight.
Tensor peaked(const std::vector<Index>& keys, real peak, Rng& rng) {
  const Index T = std::ssize(keys);
  Tensor P = weights(rng, T, T);
  for (Index t = 0; t < T; ++t)
    for (Index s = 0; s < T; ++s) P(t, s) = P(t, s) * (1 - peak) + (s == keys[t] ? peak : 0);
  return P;
}

void ask_row(Draft& draft) {
  constexpr Index T = 5;
  const std::vector<std::string> tokens = some_tokens(draft.rng, T);
  std::vector<Index> keys;
  for (Index t = 0; t < T; ++t) keys.push_back(draft.rng.below(T));
  const Index asked = draft.rng.below(T);
  const auto mirrored = std::ranges::find(keys, asked);  // who looks at the token asked about
  if (mirrored == keys.end() || mirrored - keys.begin() == keys[asked]) return ask_row(draft);
  draft.draw({"one head", "", "softmax.rows"},
             {token_map("weights", tokens, peaked(keys, real(0.6), draft.rng))});
  draft.ask("Rows are queries, columns are keys. Which token does \"" + tokens[asked] +
            "\" read the most?");
  draft.list(tokens, keys[asked]);
  draft.explain(
      "Read along the row of \"" + tokens[asked] + "\". Its column says who reads it: " +
      "that is another question, and taking the one for the other is the commonest mistake "
      "with these maps. Only rows sum to 1.");
}

void ask_most_read(Draft& draft) {
  constexpr Index T = 5;
  const std::vector<std::string> tokens = some_tokens(draft.rng, T);
  const Index sink = draft.rng.below(T), single = (sink + 1 + draft.rng.below(T - 1)) % T;
  std::vector<Index> keys(T, sink);
  Tensor P = peaked(keys, real(0.45), draft.rng);
  for (Index s = 0; s < T; ++s) P(sink, s) = s == single ? real(0.92) : real(0.02);
  Tensor column(Shape{1, T});
  for (Index t = 0; t < T; ++t)
    for (Index s = 0; s < T; ++s) column(0, s) += P(t, s);
  draft.draw({"one head", "", "profile.mass"}, {token_map("weights", tokens, P)});
  draft.ask("Which token is read the most, all queries together?");
  draft.list(tokens, top_of(column));
  draft.explain(
      "Add up the columns: " + two(column(0, top_of(column))) + " of " + two(T) +
      " in all goes to \"" + tokens[top_of(column)] +
      "\". The strongest cell is one query's. "
      "Many heads of published BERTs have such a column, at [CLS] or [SEP]; that many look at a "
      "token does not say that they take much from it.");
}

void ask_previous(Draft& draft) {
  constexpr Index T = 5;
  const std::vector<std::string> tokens = some_tokens(draft.rng, T);
  struct Head {
    std::vector<Index> keys;
    std::string looks_at;
  };
  std::vector<Head> heads{{{0, 0, 1, 2, 3}, "the token before"},
                          {{1, 2, 3, 4, 4}, "the token behind"},
                          {{0, 1, 2, 3, 4}, "the token itself"},
                          {{4, 4, 4, 4, 4}, "the last token, as heads look at [SEP]"}};
  shuffle(std::span(heads), draft.rng);
  std::vector<Matrix> panels;
  std::vector<std::string> names;
  Index right = 0;
  std::string said;
  for (Index a = 0; a < 4; ++a) {
    names.push_back(join("head ", a));
    panels.push_back(token_map(names.back(), tokens, peaked(heads[a].keys, real(0.7), draft.rng)));
    if (heads[a].keys[4] == 3) right = a;
    said += names.back() + " looks at " + heads[a].looks_at + (a < 3 ? ", " : ".");
  }
  draft.draw({"four heads", "", "profile.mass"}, panels);
  draft.ask("Which head looks at the token before?");
  draft.list(names, right);
  draft.explain(said +
                " Below the diagonal lies what came before. Such heads need no grammar: a head "
                "is only worth a grammatical name if it beats the best fixed distance.");
}

void ask_scale(Draft& draft) {
  constexpr Index T = 4;
  const std::vector<std::string> tokens = some_tokens(draft.rng, T);
  const Tensor strong = peaked({1, 2, 3, 0}, real(0.5), draft.rng);
  Tensor weak(Shape{T, T});
  for (Index t = 0; t < T; ++t)
    for (Index s = 0; s < T; ++s) weak(t, s) = s == t ? real(0.31) : real(0.23);
  std::vector<Matrix> both{token_map("fixed scale", tokens, strong, ScaleKind::unit),
                           token_map("own scale", tokens, weak, ScaleKind::panel)};
  if (draft.rng.below(2) == 1) std::swap(both[0], both[1]);
  draft.draw({"two heads", "", "softmax.rows"}, both);
  draft.ask(
      "One of these two has the largest weight of both. Which? Mind what a shade stands for.");
  draft.list({"the map with the fixed scale", "the map with its own scale"}, 0);
  const auto most = [](const Tensor& x) { return two(*std::ranges::max_element(x.values())); };
  draft.explain(
      "The largest weights are " + most(strong) + " and " + most(weak) +
      ". Scaled to its own largest number every map is strong somewhere, a flat one, too. "
      "Compare maps on one scale, or read the bar.");
}

void ask_offset(Draft& draft) {
  const Index cases = 200, head = 110 + draft.rng.below(30),
              baseline = head + draft.rng.below(25) - 8;
  const Tensor share(Shape{1, 2}, {static_cast<real>(head), static_cast<real>(baseline)});
  const bool beats = head > baseline;
  draft.ask(
      join("In ", cases, " sentences a head's largest weight is on the noun's determiner in ", head,
           ". The token at a fixed distance, the best one, is the determiner in ", baseline,
           ". By how many percentage points does the head beat the fixed distance? (Below 0 if "
           "it does not.)"));
  draft.number("points", 100.0 * static_cast<double>(head - baseline) / static_cast<double>(cases),
               0.26);
  draft.right(
      beats ? "it is a candidate: the gain has yet to hold on other sentences"
            : "this head has not been shown to track determiners",
      "the fixed distance is what needs no grammar at all; and a head that was picked as the "
      "best of many looks better than it is on the sentences it was picked by.");
  draft.wrong(
      "the head knows what a determiner is",
      "a head that looks one token back is right in most such sentences and knows nothing.");
  draft.wrong("the model decides by this head",
              "looking is not using: nothing was taken out, no decision was watched.");
  draft.letter("what follows");
  draft.explain(
      "\"This head tracks syntax\" is a claim against a control: a fixed distance, untrained "
      "weights, a head chosen on one set of sentences and scored on another.");
}

}  // namespace

std::vector<Entry> heatmap_questions() {
  return {{"heatmap.row", Kind::heatmap, {"softmax.rows"}, ask_row},
          {"heatmap.column", Kind::heatmap, {"profile.mass"}, ask_most_read},
          {"heatmap.previous", Kind::heatmap, {"profile.mass"}, ask_previous},
          {"heatmap.scale", Kind::heatmap, {"softmax.rows"}, ask_scale},
          {"heads.offset", Kind::compute, {"profile.mass"}, ask_offset}};
}

}  // namespace glassbert::quiz
