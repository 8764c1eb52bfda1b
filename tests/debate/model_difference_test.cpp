#include "debate/model_difference.h"

#include <cmath>

#include "bert/bert.h"
#include "support/ask.h"
#include "support/catch.h"
#include "support/error_of.h"

using namespace glassbert;

namespace {

// The same shape with other numbers in its first layer's queries.
Bert changed_classifier() {
  Bert bert = little_classifier();
  Tensor& weight = bert.layers[0].attention.query.change_weight();
  for (real& w : weight.values()) w *= real(-1.5);
  return bert;
}

double by_index(const Tensor& p, const Tensor& q, Index head) {
  const Index T = p.dim(1);
  double sum = 0;
  for (Index i = 0; i < T; ++i)
    for (Index j = 0; j < T; ++j) {
      const double a = p(head, i, j), b = q(head, i, j), m = (a + b) / 2;
      if (a > 0) sum += a * std::log(a / m) / 2;
      if (b > 0) sum += b * std::log(b / m) / 2;
    }
  return sum / double(T);
}

}  // namespace

TEST_CASE("heads of two models are apart by the mean distance of their rows, in a batch too") {
  const Bert one = little_classifier(), other = changed_classifier();
  const std::vector<Sequence> both{padded_sentence, little_sentence};
  const Trace a = forward(one, stack(both, one.config)),
              b = forward(other, stack(both, one.config));
  for (Index s = 0; s < 2; ++s) {
    const HeadDistances distances = head_distances(a, b, s);
    for (Index l = 0; l < one.config.L; ++l)
      for (Index head = 0; head < one.config.A; ++head)
        CHECK(std::abs(distances.heads(l, head) -
                       by_index(a.layers[l].probs[s], b.layers[l].probs[s], head)) < 1e-5);
    CHECK(distances.heads(0, 0) > 1e-4);
    CHECK(distances.within(0) > 0);
  }
  const HeadDistances none = head_distances(a, a, 0);
  for (const real x : none.heads.values()) CHECK(std::abs(x) < 1e-7);
}

TEST_CASE("answers are compared where both models have the head, and only there") {
  const Bert one = little_classifier(), other = changed_classifier();
  Bert headless = other;
  headless.classifier.reset();
  const Trace a = forward(one, little_sentence), b = forward(other, little_sentence);
  const auto change = class_change(a, b, 0);
  REQUIRE(change);
  double sum_a = 0, sum_b = 0, tvd = 0;
  for (Index k = 0; k < 3; ++k) sum_a += std::exp(double(a.logits(0, k)));
  for (Index k = 0; k < 3; ++k) sum_b += std::exp(double(b.logits(0, k)));
  for (Index k = 0; k < 3; ++k)
    tvd += std::abs(std::exp(double(a.logits(0, k))) / sum_a -
                    std::exp(double(b.logits(0, k))) / sum_b) /
           2;
  CHECK(change->tvd == Approx(tvd).margin(1e-6));
  CHECK(class_change(a, a, 0)->tvd < 1e-7);
  CHECK(class_change(a, a, 0)->changed == 0);
  CHECK_FALSE(class_change(a, forward(headless, little_sentence), 0));
}

TEST_CASE("models of other shapes are refused") {
  const Bert one = little_classifier(3), other = little_classifier(2);
  const Trace a = forward(one, little_sentence), b = forward(other, little_sentence);
  CHECK_THAT(error_of([&] { head_distances(a, b, 0); }), holds("3 layers and 2"));
  const Trace shorter = forward(one, Sequence{{2, 5, 3}, {}, {}});
  CHECK_THROWS_AS(head_distances(a, shorter, 0), std::invalid_argument);
}
