#include "explain/gate.h"

namespace glassbert {

// eq gate.output
std::vector<double> gate_slopes(const Tensor& context, const Tensor& d_context, Index A) {
  check_shape(d_context, context.shape(), "gate_slopes: d_context");
  const Index T = context.dim(0), D = context.dim(1) / A;
  std::vector<double> slopes(A);
  for (Index a = 0; a < A; ++a)
    for (Index t = 0; t < T; ++t)
      for (Index d = 0; d < D; ++d)
        slopes[a] += double(context(t, a * D + d)) * double(d_context(t, a * D + d));
  return slopes;
}

// eq gate.map
std::vector<double> gate_slopes_by_maps(const Tensor& probs, const Tensor& d_probs) {
  check_shape(d_probs, probs.shape(), "gate_slopes: d_probs");
  const Index A = probs.dim(0), T = probs.dim(1);
  std::vector<double> slopes(A);
  for (Index a = 0; a < A; ++a)
    for (Index t = 0; t < T; ++t)
      for (Index s = 0; s < T; ++s) slopes[a] += double(probs(a, t, s)) * double(d_probs(a, t, s));
  return slopes;
}

std::vector<double> values_at_gates(Question& question, HeadPlace place,
                                    std::span<const double> gates) {
  const auto hooks = [&](Index first, Index) {
    const auto turn = [&gates, place, first](Index sequence, Tensor& context) {
      const Index T = context.dim(1);
      for (Index t = 0; t < T; ++t)
        for (real& z : context.row(place.head * T + t))
          z = static_cast<real>(z * gates[first + sequence]);
    };
    return Hooks{{Site::context, place.layer, turn, {}}};
  };
  question.run();
  return question.values_from(place.layer, std::ssize(gates), hooks);
}

}  // namespace glassbert
