#include "bert/likeliest.h"

#include "support/catch.h"

using namespace glassbert;

TEST_CASE("the likeliest come best first, the lowest number first among equals") {
  const Tensor logits(Shape{2, 4}, {9, 9, 9, 9, 1, 3, 3, 2});
  const std::vector<Candidate> best = likeliest(logits, 1, 3);
  REQUIRE(best.size() == 3);
  CHECK(best[0].id == 1);
  CHECK(best[1].id == 2);
  CHECK(best[2].id == 3);
  CHECK(best[0].logit == 3);
  CHECK(best[0].probability == Approx(best[1].probability));
  CHECK(likeliest(logits, 0, 1)[0].probability == Approx(0.25));
}

TEST_CASE("no more candidates are given than there are") {
  CHECK(likeliest(Tensor(Shape{1, 2}), 0, 5).size() == 2);
}
