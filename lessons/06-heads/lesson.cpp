// Lesson 06: why several heads? Two heads against one on three tokens; how far apart the heads of a
// real layer are, beside controls; and what is left when the same numbers are used as one head.
#include <algorithm>
#include <cmath>

#include "bert/attention.h"
#include "draw/number_text.h"
#include "explain/one_head.h"
#include "measure/jensen_shannon.h"
#include "measure/relative_error.h"
#include "measure/rows.h"
#include "shell/lesson.h"

using namespace glassbert;

namespace {

const std::string example = "The animal didn't cross the street because it was too tired.";
constexpr std::uint64_t seed = 6;

// What "it" gets from the values of animal, it and tired, by one row of weights for each head.
std::string mixed(const Tensor& weights) {
  const Tensor V(Shape{3, 2}, {10, 1, 0, 0, 3, 7});
  Tensor P(Shape{weights.dim(0), 3, 3}), Z(Shape{3, 2});
  for (Index a = 0; a < weights.dim(0); ++a)
    for (Index s = 0; s < 3; ++s) P(a, 1, s) = weights(a, s);
  mix_values(P, V, {0, 3}, Z);
  return "(" + fixed_text(Z(1, 0), 1) + ", " + fixed_text(Z(1, 1), 1) + ")\n";
}

// Distances between the heads of each layer: trained, at random places, untrained. Returns the
// layer with the largest.
Index compare_heads(const Bert& bert, const Trace& trace, const Trace& untrained,
                    const std::string& footer, Album& album, Output& out) {
  Table table({"layer", "trained", "shuffled", "untrained", "change as one head"});
  Tensor x(Shape{bert.config.L});
  Series trained{"trained", x}, shuffled{"trained, rows shuffled", x, true};
  Series random{"untrained", x, true}, most{"nothing in common", x, true};
  Rng rng{seed};
  for (Index l = 0; l < x.size(); ++l) {
    const LayerTrace& layer = trace.layers[l];
    x(l) = static_cast<real>(l);
    trained.values(l) = static_cast<real>(mean_distance(layer.probs[0]));
    shuffled.values(l) = static_cast<real>(mean_distance(shuffled_rows(layer.probs[0], rng)));
    random.values(l) = static_cast<real>(mean_distance(untrained.layers[l].probs[0]));
    most.values(l) = std::log(real{2});
    const Tensor joined = attend_as_one_head(bert, trace, l).attention_out;
    table.add({join(l), fixed_text(trained.values(l), 3), fixed_text(shuffled.values(l), 3),
               fixed_text(random.values(l), 3),
               percent_text(mean_relative_error(joined, layer.attention_out))});
  }
  out << table.text();
  album.add("distance", LineChart{{"how far apart the heads of a layer are",
                                   "Jensen-Shannon divergence, mean over pairs of heads and rows",
                                   footer + join(" · seed ", seed)},
                                  "layer",
                                  "divergence in nats",
                                  x,
                                  {trained, shuffled, random, most}});
  return std::ranges::max_element(trained.values.values()) - trained.values.values().begin();
}

// The two heads of a layer that are farthest apart, and all its columns as one head.
void draw_farthest(const Bert& bert, const Reading& reading, Index layer, const std::string& footer,
                   Album& album) {
  const Tensor& P = reading.trace.layers[layer].probs[0];
  const Tensor joined = slice(attend_as_one_head(bert, reading.trace, layer).probs[0], 0);
  const auto [one, other] = farthest_heads(P);
  const auto& tokens = reading.input.tokens;
  album.add("farthest", Heatmap{{join("layer ", layer, ": two of its heads, and all as one head"),
                                 "the two that differ most in the layer that differs most", footer},
                                {token_map(join("head ", one), tokens, slice(P, one)),
                                 token_map(join("head ", other), tokens, slice(P, other)),
                                 token_map("one wide head", tokens, joined)}});
}

void lesson(const std::vector<std::string>&, Output& out) {
  Album album("06-heads", out);
  out << "two heads: " << mixed(Tensor(Shape{2, 3}, {1, 0, 0, 0, 0, 1}));
  out << "one head, half and half: " << mixed(Tensor(Shape{1, 3}, {0.5, 0, 0.5}));
  const Model model = open_model(lesson_model("world-mlm"));
  const Reading reading = read_text(model, lesson_text(example));
  Rng rng{seed};
  const Bert untrained = random_bert(model.bert.config, rng);
  const std::string footer = model.name() + " · jensen_shannon.rows";
  ask("0 says that two heads are equal, 0.69 that they never look at the same token. "
      "How far apart are the heads of a layer?",
      out);
  const Trace random = forward(untrained, reading.input.sequence);
  const Index layer = compare_heads(model.bert, reading.trace, random, footer, album, out);
  draw_farthest(model.bert, reading, layer, footer, album);
}

}  // namespace

int main(int argc, char** argv) { return run_main(argc, argv, lesson); }
