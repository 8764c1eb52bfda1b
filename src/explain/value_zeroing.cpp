#include "explain/value_zeroing.h"

#include <algorithm>
#include <cmath>

#include "explain/attention_rows.h"
#include "measure/rows.h"

namespace glassbert {

// eq value_zeroing.turn
double turn(std::span<const real> x, std::span<const real> y) {
  double xy = 0, xx = 0, yy = 0;
  for (std::size_t h = 0; h < x.size(); ++h) {
    xy += double(x[h]) * double(y[h]);
    xx += double(x[h]) * double(x[h]);
    yy += double(y[h]) * double(y[h]);
  }
  return xx > 0 && yy > 0 ? std::max(1 - xy / std::sqrt(xx * yy), 0.0) : 0;
}

namespace {

// A run whose copy j has zeros for the values of token j.
Question::CopyHooks zero_values(Index layer) {
  return [layer](Index first, Index) {
    const auto erase = [first](Index s, Tensor& value) {
      for (Index a = 0; a < value.dim(0); ++a)
        std::ranges::fill(value.row(a * value.dim(1) + first + s), real(0));
    };
    return Hooks{{Site::value, layer, erase, erase}};
  };
}

}  // namespace

Explanation explain_by_value_zeroing(Question& question, const Choices& choices) {
  const Config& config = question.bert().config;
  const Index layer = layer_of(choices, config.L), T = question.T();
  const Tensor& whole = question.run().hidden[layer + 1];
  Tensor turns(Shape{T, T});
  question.run_layer(layer, T, zero_values(layer), [&](const LayerTrace& without, Index first) {
    for (Index row = 0; row < without.output.y.dim(0); ++row) {
      const Index i = row % T, j = first + row / T;
      turns(i, j) = static_cast<real>(turn(whole.row(i), without.output.y.row(row)));
    }
  });
  Explanation answer = rows_of_map(row_shares(std::move(turns)), choices);
  answer.notes = {{"choices", join("layer ", layer,
                                   ", 1 - cosine of its output with and without "
                                   "the values of a token in all ",
                                   config.A, " heads, rows divided by their sums")}};
  return answer;
}

}  // namespace glassbert
