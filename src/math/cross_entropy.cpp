#include "math/cross_entropy.h"

#include <algorithm>
#include <cmath>

#include "math/softmax.h"

namespace glassbert {

void check_targets(const Tensor& logits, std::span<const Index> targets) {
  check_rank(logits, 2, "cross_entropy: logits");
  check(logits.dim(0) == std::ssize(targets) && !logits.empty(), "cross_entropy: ", targets.size(),
        " targets for logits of shape ", logits.shape());
  for (const Index target : targets)
    check(target >= 0 && target < logits.dim(1), "cross_entropy: target ", target,
          " is outside 0..", logits.dim(1) - 1);
}

// eq cross_entropy
double cross_entropy(const Tensor& logits, std::span<const Index> targets) {
  check_targets(logits, targets);
  double total = 0;
  for (Index n = 0; n < logits.dim(0); ++n) {
    const auto row = logits.row(n);
    const double top = *std::ranges::max_element(row);
    double sum = 0;
    for (const real x : row) sum += std::exp(double(x) - top);
    total += top + std::log(sum) - double(row[targets[n]]);
  }
  return total / double(logits.dim(0));
}

// eq cross_entropy.grad
Tensor cross_entropy_backward(const Tensor& logits, std::span<const Index> targets) {
  check_targets(logits, targets);
  Tensor d = softmax(logits);
  for (Index n = 0; n < logits.dim(0); ++n) {
    d.row(n)[targets[n]] -= 1;
    for (real& v : d.row(n)) v /= static_cast<real>(logits.dim(0));
  }
  return d;
}

}  // namespace glassbert
