// The adversary's problem, by brute force: of all rows that were offered, the farthest that leaves
// the answer where it is.
#include "core/rng.h"
#include "debate/feasible_best.h"
#include "debate/row_answers.h"
#include "math/softmax.h"
#include "support/ask.h"
#include "support/index_notation.h"

using namespace glassbert;

namespace {

HeadRows draw_rows(Rng& rng, Index A, Index K) {
  const Tensor p = softmax(normal(rng, {A, K}, 0, 2));
  HeadRows rows(A, K);
  for (Index a = 0; a < A; ++a)
    for (Index k = 0; k < K; ++k) rows.row(a)[k] = p(a, k);
  return rows;
}

// (1/A) sum_a J(P_a, P'_a), J written as the entropy of the mean less the mean entropy.
double mean_divergence(const HeadRows& own, const HeadRows& other) {
  const auto part = [](double v) { return v > 0 ? -v * std::log(v) : 0; };
  return sum(own.A(),
             [&](Index a) {
               return sum(own.K(), [&](Index k) {
                 const double p = own.row(a)[k], q = other.row(a)[k];
                 return part((p + q) / 2) - (part(p) + part(q)) / 2;
               });
             }) /
         double(own.A());
}

}  // namespace

TEST_CASE("adversary keeps the farthest of the rows that move the outcome by no more than allowed",
          "[adversary]") {
  const Bert bert = little_classifier();
  Question question(bert, little_sentence, logit_aim(0), little_special);
  RowAnswers network(question);
  const HeadRows& own = network.own_rows();
  Rng rng{55};
  for (const double allowed : {0.0, 0.01, 0.05, 1.0}) {
    FeasibleBest best(network, allowed);
    double farthest = 0;
    for (int i = 0; i < 100; ++i) {
      const HeadRows other = draw_rows(rng, own.A(), own.K());
      const double moved = network.answers({&other, 1})[0].distance;
      const double distance = mean_divergence(own, other);
      const bool is_better = moved <= allowed && distance > farthest;
      if (is_better) farthest = distance;
      CHECK(best.offer(other, moved) == is_better);
      CHECK(best.distance() == Approx(farthest).margin(1e-12));
      CHECK(mean_divergence(own, best.rows()) == Approx(farthest).margin(1e-12));
    }
  }
}
