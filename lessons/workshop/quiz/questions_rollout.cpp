#include "bank.h"
#include "changes.h"
#include "core/check.h"
#include "drawing.h"
#include "explain/rollout.h"
#include "math/softmax.h"
#include "measure/row_spread.h"
#include "programs.h"

namespace glassbert::quiz {
namespace {

const std::vector<std::string> three_tokens{"animal", "it", "tired"};

Tensor as_heads(const Tensor& map) { return reshaped(map, Shape{1, map.dim(0), map.dim(1)}); }

// A map in which each token gives all its weight to one key.
Tensor sharp(const std::vector<Index>& keys) {
  const Index T = std::ssize(keys);
  Tensor P(Shape{1, T, T});
  for (Index t = 0; t < T; ++t) P(0, t, keys[t]) = 1;
  return P;
}

void ask_two_layers(Draft& draft) {
  const Tensor one = weights(draft.rng, 3, 3), other = weights(draft.rng, 3, 3);
  const Tensor R = rollout(std::vector{as_heads(one), as_heads(other)});
  const Index t = draft.rng.below(3), s = (t + 1 + draft.rng.below(2)) % 3;
  draft.ask("Two layers of one head each, rows are queries. In rollout, how much of \"" +
            three_tokens[s] + "\" is in \"" + three_tokens[t] +
            "\" after both? The tokens are animal, it, tired.");
  draft.show("layer 0", one);
  draft.show("layer 1", other);
  draft.number("share", R(t, s), 0.005);
  draft.explain(
      "Each map becomes half the identity and half itself, and layer 1 stands on the left of "
      "layer 0. The half for the residual connection is a choice of the method, not a "
      "measurement.");
}

void ask_wrong_rollout(Draft& draft) {
  ask_wrong_line(draft, "Attention rollout, the layers lowest first.", "rollout");
  draft.letter("the two maps");
  const Tensor reads = sharp({0, 0, 2}), later = sharp({0, 1, 1}), uniform = sharp({0, 1, 2});
  struct Pair {
    std::string text;
    std::vector<Tensor> maps;
  };
  const std::vector<Pair> pairs{
      {"\"it\" reads \"animal\"; then \"tired\" reads \"it\"", {reads, later}},
      {"every token reads itself; then \"tired\" reads \"it\"", {uniform, later}},
      {"\"it\" reads \"animal\" in both layers", {reads, reads}},
      {"every token reads itself in both layers", {uniform, uniform}}};
  draft.ask("And which two maps, the lower one first, reveal it?");
  for (const Pair& pair : pairs) {
    const std::vector<Tensor> turned{pair.maps[1], pair.maps[0]};  // what the wrong order computes
    const double change_of_result = largest_change(rollout(pair.maps), rollout(turned));
    const std::string differs = "right and wrong differ by up to " + two(change_of_result);
    if (change_of_result > 0)
      draft.right(pair.text, differs + ".");
    else
      draft.wrong(pair.text, differs + ": these two commute.");
  }
}

void ask_uniform(Draft& draft) {
  const Index L = 2 + draft.rng.below(4), T = 5 + draft.rng.below(12);
  draft.ask(join("All weights of ", L, " layers are 1/", T, ", for ", T,
                 " tokens. In rollout, what is left of a token in its own row?"));
  draft.number("share", uniform_own_share(L, T), 0.005);
  draft.explain(
      "Half stays in each layer, and what left comes back evenly: 2^-L + (1 - 2^-L)/T. In "
      "lesson 12 a trained model lies only a little above this line. A diagonal in a rollout "
      "is mostly the method's one half, not something that was read off a model.");
}

void ask_deepest(Draft& draft) {
  constexpr Index T = 4;
  std::vector<Tensor> maps;
  for (Index l = 0; l < 8; ++l)
    maps.push_back(as_heads(softmax(whole_numbers(draft.rng, {T, T}, -2, 2))));
  std::vector<Index> depths{1, 2, 4, 8};
  shuffle(std::span(depths), draft.rng);
  std::vector<Matrix> panels;
  std::vector<std::string> names;
  Index deepest = 0;
  for (Index i = 0; i < 4; ++i) {
    names.push_back({static_cast<char>('A' + i)});
    Matrix map = token_map(names.back(), some_tokens(draft.rng, T),
                           rollout(std::span(maps).first(depths[i])), ScaleKind::unit, "share");
    map.rows = map.columns = {"t0", "t1", "t2", "t3"};
    panels.push_back(map);
    if (row_spread(panels[i].values) < row_spread(panels[deepest].values)) deepest = i;
  }
  draft.draw({"rollout through 1, 2, 4 and 8 layers", "", "rollout"}, panels);
  draft.ask(
      "The rollout of one model through 1, 2, 4 and 8 layers, not in this order. Which is through "
      "the most?");
  draft.list(names, deepest);
  draft.explain(
      "Its rows are the most alike. A product of many such matrices forgets where it began: "
      "deep down rollout says which tokens are read by all, and little about who read them. "
      "Untrained weights do the same, so this is no sign of what a model has learnt.");
}

void ask_spread(Draft& draft) {
  const Index T = 3;
  std::vector<Tensor> maps;
  for (Index l = 0; l < 3; ++l) maps.push_back(as_heads(weights(draft.rng, T, T)));
  const double share = distance_of_rows(maps);
  draft.ask("Three layers of random weights. What does this print, to one decimal?");
  draft.show_program("distance_of_rows");
  for (Index l = 0; l < 3; ++l) draft.show(join("maps[", l, "]"), slice(maps[l], 0));
  draft.number("what is printed", share, 0.101);
  draft.explain(
      "Exactly " + two(share) +
      ". After a layer the rows are mixtures of the rows before, so "
      "the largest distance between two rows never grows, whatever the maps are, and with "
      "weights everywhere above 0 it shrinks with every layer.");
}

void ask_wrong_residual(Draft& draft) {
  ask_wrong_line(draft, "How rollout passes a layer on.", "rollout.residual");
}

}  // namespace

std::vector<Entry> rollout_questions() {
  return {{"rollout.two", Kind::compute, {"rollout.residual", "rollout"}, ask_two_layers},
          {"rollout.residual", Kind::wrong_line, {"rollout.residual"}, ask_wrong_residual},
          {"rollout.order", Kind::wrong_line, {"rollout"}, ask_wrong_rollout},
          {"rollout.uniform", Kind::compute, {"rollout.uniform"}, ask_uniform},
          {"rollout.spread", Kind::predict, {"rollout", "rows.spread"}, ask_spread},
          {"rollout.deepest", Kind::heatmap, {"rollout", "rows.spread"}, ask_deepest}};
}

}  // namespace glassbert::quiz
