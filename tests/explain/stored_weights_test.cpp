#include "explain/stored_weights.h"

#include <cmath>

#include "support/catch.h"
#include "support/little_bert.h"

using namespace glassbert;

TEST_CASE("weights in 16 bits move the hidden states a little, fewer bits of fraction more") {
  const Bert bert = little_bert();
  const Sequence sentence{{2, 7, 9, 3}, {}, {}};
  const double half = change_by_storage(bert, sentence, Dtype::F16);
  const double brain = change_by_storage(bert, sentence, Dtype::BF16);
  CHECK(half > 1e-5);
  CHECK(half < 0.01);
  CHECK(brain > 2 * half);
  CHECK(brain < 0.1);
}

TEST_CASE("F16 loses what is very small or very large, BF16 the same share at every size") {
  const Tensor sizes(Shape{3}, {real(1e-10), 1, real(1e6)});
  Rng rng{5};
  const Tensor half = rounding_errors(Dtype::F16, sizes, rng);
  const Tensor brain = rounding_errors(Dtype::BF16, sizes, rng);
  CHECK(half(0) == 1);
  CHECK(half(1) < std::ldexp(1.0, -11));  // half a step of 10 bits of fraction
  CHECK_FALSE(std::isfinite(half(2)));
  for (const real error : brain.values()) {
    CHECK(error > half(1));
    CHECK(error < std::ldexp(1.0, -8));
  }
}
