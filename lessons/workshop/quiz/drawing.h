#pragma once

#include <string>
#include <vector>

#include "core/rng.h"
#include "core/tensor.h"

namespace glassbert::quiz {

// Small numbers for questions.

// Whole numbers from low to high.
Tensor whole_numbers(Rng& rng, const Shape& shape, Index low, Index high);

// Rows of random weights, two decimals each, none 0; each row sums to 1.
Tensor weights(Rng& rng, Index R, Index C);

// The head's output for each query: the rows of probs (T,T) mix the values (T,D).
Tensor mixed(const Tensor& probs, const Tensor& value);

// The largest difference of any entry.
double largest_change(const Tensor& a, const Tensor& b);

// The place of the largest number of a row.
Index top_of(const Tensor& x, Index row = 0);

// By how much the largest number of a row exceeds the next.
double lead_of(const Tensor& x, Index row = 0);

// Names of tokens "animal", "street", ...: `count` of them, in a random order.
std::vector<std::string> some_tokens(Rng& rng, Index count);

// "0.58"
std::string two(double value);

}  // namespace glassbert::quiz
