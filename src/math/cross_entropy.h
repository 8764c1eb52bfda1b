#pragma once

#include <span>

#include "core/tensor.h"

namespace glassbert {

// Throws std::invalid_argument unless there is a target for each row of logits, and one of its
// columns.
void check_targets(const Tensor& logits, std::span<const Index> targets);

// How surprised a softmax over the logits is by the targets, a mean over the rows:
// 1/N sum_n -log softmax(logits(n))(target(n)).  (N,K), N targets in 0 .. K-1. The sums are double.
double cross_entropy(const Tensor& logits, std::span<const Index> targets);

// d(n,k) = (softmax(logits(n))(k) - [k = target(n)]) / N.  (N,K)
Tensor cross_entropy_backward(const Tensor& logits, std::span<const Index> targets);

}  // namespace glassbert
