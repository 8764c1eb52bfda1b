#include "drawing.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "draw/number_text.h"
#include "math/matmul.h"
#include "measure/rows.h"

namespace glassbert::quiz {

Tensor whole_numbers(Rng& rng, const Shape& shape, Index low, Index high) {
  Tensor x(shape);
  for (real& v : x.values()) v = static_cast<real>(low + rng.below(high - low + 1));
  return x;
}

Tensor weights(Rng& rng, Index R, Index C) {
  Tensor p(Shape{R, C});
  for (Index r = 0; r < R; ++r) {
    std::vector<Index> hundredths(C, 1);  // dealt out one by one, to some keys more often
    std::vector<Index> chances;
    for (Index c = 0; c < C; ++c) chances.insert(chances.end(), 1 + rng.below(6), c);
    for (Index left = 100 - C; left > 0; --left)
      ++hundredths[chances[rng.below(std::ssize(chances))]];
    for (Index c = 0; c < C; ++c) p(r, c) = static_cast<real>(hundredths[c]) / 100;
  }
  return p;
}

Tensor mixed(const Tensor& probs, const Tensor& value) { return matmul(probs, value); }

double largest_change(const Tensor& a, const Tensor& b) {
  double largest = 0;
  const Tensor difference = subtract(a, b);
  for (const double v : difference.values()) largest = std::max(largest, std::abs(v));
  return largest;
}

Index top_of(const Tensor& x, Index row) {
  return top_place(x.row(row), [](Index) { return true; });
}

double lead_of(const Tensor& x, Index row) {
  const Index top = top_of(x, row);
  const Index next = top_place(x.row(row), [top](Index c) { return c != top; });
  return x.row(row)[top] - x.row(row)[next];
}

std::vector<std::string> some_tokens(Rng& rng, Index count) {
  std::vector<std::string> tokens{"animal", "street", "tired",  "cross",
                                  "wide",   "bag",    "trophy", "fit"};
  shuffle(std::span(tokens), rng);
  tokens.resize(static_cast<std::size_t>(count));
  return tokens;
}

std::string two(double value) { return fixed_text(value, 2); }

}  // namespace glassbert::quiz
