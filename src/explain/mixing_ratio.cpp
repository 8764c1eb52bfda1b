#include "explain/mixing_ratio.h"

#include <algorithm>
#include <cmath>

#include "explain/rollout.h"

namespace glassbert {

// eq mixing.split
Mixture split_mixture(const Tensor& probs, const Tensor& value, const Tensor& output_weight,
                      const Tensor& hidden) {
  const Index A = probs.dim(0), T = hidden.dim(0), H = hidden.dim(1), D = H / A;
  check_shape(probs, Shape{A, T, T}, "split_mixture: probs");
  check_shape(value, Shape{T, H}, "split_mixture: value");
  Mixture mixture{hidden, Tensor(Shape{T, H})};
  for (Index t = 0; t < T; ++t) {
    std::vector<double> own(static_cast<std::size_t>(H)), others(own);  // before the output matrix
    for (Index h = 0; h < H; ++h)
      for (Index s = 0; s < T; ++s)
        (s == t ? own : others)[h] += double(probs(h / D, t, s)) * double(value(s, h));
    for (Index o = 0; o < H; ++o) {
      double kept = 0, mixed = 0;
      for (Index h = 0; h < H; ++h) {
        kept += own[h] * double(output_weight(o, h));
        mixed += others[h] * double(output_weight(o, h));
      }
      mixture.kept(t, o) += static_cast<real>(kept);
      mixture.mixed(t, o) = static_cast<real>(mixed);
    }
  }
  return mixture;
}

// eq mixing.ratio
Tensor mixing_ratio(const Mixture& mixture, const Tensor& norm_weight) {
  const Index T = mixture.kept.dim(0), H = mixture.kept.dim(1);
  const auto length_behind_norm = [&](const Tensor& x, Index t) {
    double mean = 0, squares = 0;
    for (Index h = 0; h < H; ++h) mean += double(x(t, h)) / static_cast<double>(H);
    for (Index h = 0; h < H; ++h) {
      const double y = (double(x(t, h)) - mean) * double(norm_weight(h));
      squares += y * y;
    }
    return std::sqrt(squares);
  };
  Tensor ratio(Shape{T});
  for (Index t = 0; t < T; ++t) {
    const double mixed = length_behind_norm(mixture.mixed, t);
    const double kept = length_behind_norm(mixture.kept, t);
    ratio(t) = static_cast<real>(mixed + kept > 0 ? mixed / (mixed + kept) : 0);
  }
  return ratio;
}

Tensor mixing_ratios(const Bert& bert, const Trace& run) {
  Tensor ratios(Shape{bert.config.L, run.hidden[0].dim(0)});
  for (Index l = 0; l < bert.config.L; ++l) {
    const AttentionParameters& attention = bert.layers[l].attention;
    const LayerTrace& layer = run.layers[l];
    const Tensor ratio = mixing_ratio(
        split_mixture(layer.probs[0], layer.value, attention.output.weight(), run.hidden[l]),
        attention.norm.weight);
    std::ranges::copy(ratio.values(), ratios.row(l).begin());
  }
  return ratios;
}

Tensor rollout_mixing_ratios(const Trace& run) {
  const Index L = std::ssize(run.layers), T = run.hidden[0].dim(0);
  Tensor ratios(Shape{L, T});
  for (Index l = 0; l < L; ++l) {
    const Tensor passed = residual_attention(run.layers[l].probs[0]);
    for (Index t = 0; t < T; ++t) ratios(l, t) = 1 - passed(t, t);
  }
  return ratios;
}

}  // namespace glassbert
