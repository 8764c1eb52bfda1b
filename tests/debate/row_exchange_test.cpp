// Other rows in place of the one that an outcome is read from, and what is compared with them.
#include <numeric>

#include "core/rng.h"
#include "debate/adversary.h"
#include "debate/corner_descent.h"
#include "debate/row_exchange.h"
#include "debate/uniform.h"
#include "measure/jensen_shannon.h"
#include "support/ask.h"
#include "support/catch.h"
#include "support/close.h"

using namespace glassbert;

namespace {

Question about_little_sentence(const Bert& bert) {
  return {bert, little_sentence, logit_aim(0), little_special};
}

}  // namespace

TEST_CASE("a model's own row moves nothing, and even weights answer as the method `uniform` says") {
  const Bert bert = little_classifier();
  Question question = about_little_sentence(bert);
  RowExchange rows(question);
  const ExchangedRow own = rows.own(), even = rows.even();
  CHECK(own.distance == 0);
  CHECK(own.moved < tolerance::probability);
  CHECK(own.decides_alike);
  const Explanation whole = explain_by_uniform(question, {});
  CHECK(even.moved == Approx(number_note(whole, "tvd")).margin(10 * tolerance::probability));
  CHECK(even.decides_alike == (number_note(whole, "same_decision") == 1));
}

TEST_CASE("dealt weights stay on words, are the same numbers, and the typical deal is the median") {
  const Bert bert = little_classifier();
  Question question = about_little_sentence(bert);
  RowExchange rows(question);
  const Tensor own = rows.over_input(rows.own());
  const std::vector<ExchangedRow> dealt = rows.dealt(31);
  const double typical = rows.typical_deal(31).moved;
  Index below = 0, above = 0;
  bool moves = false;
  for (const ExchangedRow& row : dealt) {
    const Tensor weights = rows.over_input(row);
    for (Index a = 0; a < weights.dim(0); ++a) {
      CHECK(weights(a, 0) == own(a, 0));
      CHECK(weights(a, 6) == own(a, 6));
      std::vector<real> one(own.row(a).begin(), own.row(a).end());
      std::vector<real> other(weights.row(a).begin(), weights.row(a).end());
      std::ranges::sort(one);
      std::ranges::sort(other);
      CHECK(one == other);
    }
    CHECK(row.among_words == Approx(row.distance).margin(1e-12));  // no special token is touched
    moves = moves || row.distance > 0;
    below += row.moved < typical ? 1 : 0;
    above += row.moved > typical ? 1 : 0;
  }
  CHECK(moves);
  CHECK(below <= 15);
  CHECK(above <= 15);
}

TEST_CASE("weight that moves between special tokens is no distance among words") {
  const Bert bert = little_classifier();
  Question question = about_little_sentence(bert);
  RowExchange rows(question);
  ExchangedRow own = rows.own();
  for (Index a = 0; a < own.rows.A(); ++a) std::swap(own.rows.row(a)[0], own.rows.row(a)[6]);
  const ExchangedRow swapped = rows.between(rows.own(), own, 1)[1];
  CHECK(swapped.distance > 1e-4);
  CHECK(swapped.among_words == Approx(0).margin(1e-12));
}

TEST_CASE("the row that is found leaves the outcome within epsilon and is farther than others") {
  const Bert bert = little_classifier();
  Question question = about_little_sentence(bert);
  RowExchange rows(question);
  for (const double epsilon : {0.003, 0.01, 0.1}) {
    const ExchangedRow found = rows.found(epsilon, 3000);
    CHECK(found.moved <= epsilon);
    CHECK(found.distance > 0);
    CHECK(found.distance <= rows.ceiling() + 1e-12);
    for (const ExchangedRow& row : rows.dealt(50))
      if (row.moved <= epsilon) CHECK(row.distance <= found.distance);
  }
}

TEST_CASE("descending finds nearly what going through all corners finds, in fewer runs") {
  const Bert bert = little_classifier();
  Question question = about_little_sentence(bert);
  RowAnswers exhaustive(question), quick(question);
  FeasibleBest all(exhaustive, 0.01), some(quick, 0.01);
  search_corners(all, 40'000);
  climb_by_heads(all, 20'000);
  descend_corners(some, 600);
  climb_by_heads(some, 600);
  CHECK(some.distance() >= 0.95 * all.distance());
  CHECK(quick.count() < 2000);
}

TEST_CASE("the way between two rows begins at the one and ends at the other") {
  const Bert bert = little_classifier();
  Question question = about_little_sentence(bert);
  RowExchange rows(question);
  const std::vector<ExchangedRow> way = rows.between(rows.own(), rows.even(), 4);
  REQUIRE(way.size() == 5);
  CHECK(way.front().distance == 0);
  CHECK(way.back().distance == Approx(rows.even().distance));
  for (std::size_t i = 1; i < way.size(); ++i) CHECK(way[i].distance > way[i - 1].distance);
}
