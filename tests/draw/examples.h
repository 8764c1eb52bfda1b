#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/rng.h"
#include "draw/picture.h"

// Tokens with repeated words, pieces and special ones, as a tokenizer would give them.
inline std::vector<std::string> example_tokens(glassbert::Index count) {
  static const std::vector<std::string> words = {"the", "ferry", "left", "har",  "##bour", ",",
                                                 "and", "the",   "fog",  "came", "back",   "."};
  std::vector<std::string> tokens = {"[CLS]"};
  for (glassbert::Index i = 1; i + 1 < count; ++i) {
    tokens.push_back(words[static_cast<std::size_t>(i) % words.size()]);
  }
  if (count > 1) tokens.push_back("[SEP]");
  return tokens;
}

// Numbers between 0 and 1, most of them small.
inline glassbert::Tensor example_values(glassbert::Shape shape, std::uint64_t seed = 1) {
  glassbert::Rng rng(seed);
  glassbert::Tensor values(shape);
  for (glassbert::real& value : values.values()) {
    const double share = rng.uniform();
    value = static_cast<glassbert::real>(share * share * share);
  }
  return values;
}

inline glassbert::Matrix example_matrix(glassbert::Index tokens) {
  glassbert::Matrix matrix;
  matrix.rows = matrix.columns = example_tokens(tokens);
  matrix.values = example_values(glassbert::Shape{tokens, tokens});
  return matrix;
}

inline glassbert::Heatmap example_heatmap(glassbert::Index tokens) {
  return {{"layer 3, head 4: the 4th, the 5th", "The ferry left.", "no model, seed 1"},
          {example_matrix(tokens)}};
}

inline glassbert::HeadGrid example_grid(glassbert::Index layers, glassbert::Index heads,
                                        glassbert::Index tokens) {
  glassbert::HeadGrid grid{{"All heads", "", "no model, seed 1"}, example_tokens(tokens), {}};
  for (glassbert::Index l = 0; l < layers; ++l) {
    grid.layers.push_back(
        example_values(glassbert::Shape{heads, tokens, tokens}, static_cast<std::uint64_t>(l) + 1));
  }
  return grid;
}

inline glassbert::TokenStrip example_strip(glassbert::Index tokens) {
  glassbert::TokenStrip strip{{"One row", "", "no model, seed 1"}, {}};
  strip.rows.push_back({"first", example_tokens(tokens), example_values(glassbert::Shape{tokens})});
  strip.rows.push_back({"second", example_tokens(tokens),
                        example_values(glassbert::Shape{tokens}, 2),
                        glassbert::ScaleKind::symmetric});
  return strip;
}

// How many pixels have exactly this colour.
inline int count_of(const glassbert::Canvas& canvas, glassbert::Colour colour) {
  int count = 0;
  for (int y = 0; y < canvas.height(); ++y) {
    for (int x = 0; x < canvas.width(); ++x) count += canvas.at(x, y) == colour;
  }
  return count;
}

// A tested series and a control for it, some values negative.
inline glassbert::Bars example_bars(glassbert::Index count) {
  glassbert::Bars bars{{"Two series", "", "no model, seed 1"}, example_tokens(count), {}};
  bars.series.push_back({"trained", example_values(glassbert::Shape{count})});
  bars.series.push_back({"untrained", example_values(glassbert::Shape{count}, 2), true});
  bars.series[1].values.values()[0] = glassbert::real(-0.5);
  return bars;
}

inline glassbert::LineChart example_chart(glassbert::Index points) {
  glassbert::LineChart chart{{"Two lines", "", "no model, seed 1"}, "layer", "entropy", {}, {}};
  chart.x = glassbert::Tensor(glassbert::Shape{points});
  for (glassbert::Index i = 0; i < points; ++i) chart.x(i) = static_cast<glassbert::real>(i + 1);
  chart.series.push_back({"trained", example_values(glassbert::Shape{points})});
  chart.series.push_back({"untrained", example_values(glassbert::Shape{points}, 2), true});
  return chart;
}

inline glassbert::Lines example_lines(glassbert::Index heads, glassbert::Index tokens) {
  using namespace glassbert;
  Lines lines{{"Lines", "", "no model, seed 1"}, example_tokens(tokens), {}, {}, {}};
  lines.keys = lines.queries;
  for (Index a = 0; a < heads; ++a) lines.heads.push_back(join("head ", a));
  lines.weights = example_values(Shape{heads, tokens, tokens});
  return lines;
}

inline glassbert::NeuronView example_neuron_view(glassbert::Index tokens,
                                                 glassbert::Index dimensions) {
  using namespace glassbert;
  NeuronView view{
      {"Neurons", "", "no model, seed 1"}, "fog", example_tokens(tokens), {}, {}, {}, {}, {}};
  Rng rng(2);
  view.query = normal(rng, Shape{dimensions});
  view.keys = normal(rng, Shape{tokens, dimensions});
  view.products = normal(rng, Shape{tokens, dimensions});
  view.scores = normal(rng, Shape{tokens});
  view.probs = example_values(Shape{tokens});
  return view;
}
