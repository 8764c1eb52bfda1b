#include "explain/norm_attention.h"

#include <cmath>

#include "core/rng.h"
#include "explain/biased_classifier.h"
#include "explain/contribution.h"
#include "math/softmax.h"
#include "support/catch.h"
#include "support/index_notation.h"

using namespace glassbert;

TEST_CASE("norms of the heads' sum are those of index notation") {
  Rng rng{5};
  for (int round = 0; round < 5; ++round) {
    const Index A = 1 + rng.below(3), T = 1 + rng.below(4), D = 1 + rng.below(4), H = A * D;
    const Tensor probs = softmax(normal(rng, {A, T, T})), value = normal(rng, {T, H}),
                 W = normal(rng, {H, H});
    std::vector<Index> heads;
    for (Index a = 0; a < A; ++a) heads.push_back(a);
    const auto vector = [&](Index i, Index j, Index o) {
      return sum(A, [&](Index a) {
        return sum(D, [&](Index d) {
          return double(probs(a, i, j)) * double(value(j, a * D + d)) * double(W(o, a * D + d));
        });
      });
    };
    expect_close(
        fused_contribution_norms(probs, value, W, heads),
        by_index(Shape{T, T},
                 [&](Index i, Index j) {
                   return std::sqrt(sum(H, [&](Index o) { return std::pow(vector(i, j, o), 2); }));
                 }),
        {tolerance::spec.absolute * 10, tolerance::spec.relative * 10});
  }
}

TEST_CASE("one head's norms are its weight times the length of what it multiplies") {
  Rng rng{6};
  const Tensor probs = softmax(normal(rng, {2, 4, 4})), value = normal(rng, {4, 6}),
               W = normal(rng, {6, 6});
  const std::vector<Index> second{1};
  expect_close(fused_contribution_norms(probs, value, W, second),
               slice(contribution_norms(probs, value, W), 1),
               {tolerance::spec.absolute * 10, tolerance::spec.relative * 10});
}

TEST_CASE("heads that say the opposite cancel") {
  const Tensor probs(Shape{2, 1, 1}, {1, 1}), value(Shape{1, 2}, {3, 3}),
      W(Shape{2, 2}, {1, -1, 2, -2});
  const std::vector<Index> both{0, 1};
  CHECK(fused_contribution_norms(probs, value, W, both)(0, 0) == Approx(0).margin(1e-6));
}

TEST_CASE("the method prints a row of a layer, and a masked key adds nothing to it") {
  const Bert bert = biased_classifier();
  Sequence input = four_words;
  input.mask = {1, 1, 1, 0, 1, 1};
  Question question = ask(bert, input);
  Choices choices;
  choices.layer = 0;
  choices.row = 4;
  const Tensor scores = explain_by_norm_attention(question, choices).values;
  CHECK(scores.shape() == Shape{6});
  CHECK(scores(3) == 0);
  CHECK(scores(2) > 0);
}
