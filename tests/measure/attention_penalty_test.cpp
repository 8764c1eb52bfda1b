#include "measure/attention_penalty.h"

#include <cmath>

#include "core/rng.h"
#include "support/catch.h"

using namespace glassbert;

namespace {

using List = std::vector<double>;

// Rows of T logits as distributions.
List softmax_rows(const List& logits, std::size_t T) {
  List alpha = logits;
  for (std::size_t row = 0; row < alpha.size(); row += T) {
    double sum = 0;
    for (std::size_t t = row; t < row + T; ++t) sum += alpha[t] = std::exp(alpha[t]);
    for (std::size_t t = row; t < row + T; ++t) alpha[t] /= sum;
  }
  return alpha;
}

}  // namespace

TEST_CASE("the penalty is -lambda ln(1 - impermissible mass), mean or largest over the heads") {
  const List alpha{.5, .25, .25, .1, .8, .1};
  const std::vector<int> m{1, 0, 0};
  const double first = -std::log(.5), second = -std::log(.9);
  CHECK(attention_penalty(alpha, m, 2, PenaltyForm::mean).value == Approx(first + second));
  CHECK(attention_penalty(alpha, m, 2, PenaltyForm::max).value == Approx(2 * first));
}

TEST_CASE("the penalty's derivative by the logits agrees with differences") {
  Rng rng{6};
  const std::size_t T = 5;
  const std::vector<int> m{0, 1, 0, 0, 1};
  List logits;
  for (std::size_t i = 0; i < 3 * T; ++i) logits.push_back(rng.normal());
  for (const PenaltyForm form : {PenaltyForm::mean, PenaltyForm::max}) {
    const auto value = [&](const List& at) {
      return attention_penalty(softmax_rows(at, T), m, 0.3, form).value;
    };
    const List d = attention_penalty(softmax_rows(logits, T), m, 0.3, form).d_logits;
    for (std::size_t i = 0; i < logits.size(); ++i) {
      List up = logits, down = logits;
      up[i] += 1e-5;
      down[i] -= 1e-5;
      CHECK(d[i] == Approx((value(up) - value(down)) / 2e-5).margin(1e-9));
    }
  }
}

TEST_CASE("a head that looks at nothing else pays without end") {
  const Penalty penalty =
      attention_penalty(List{0, 1}, std::vector<int>{0, 1}, 1, PenaltyForm::mean);
  CHECK(std::isinf(penalty.value));
  CHECK_FALSE(std::isfinite(penalty.d_logits[1]));
}

TEST_CASE("weights that are no rows of as many tokens are refused") {
  CHECK_THROWS_AS(attention_penalty(List{.5, .3, .2}, std::vector<int>{0, 1}, 1, PenaltyForm::mean),
                  std::invalid_argument);
  CHECK_THROWS_AS(attention_penalty(List{}, std::vector<int>{}, 1, PenaltyForm::max),
                  std::invalid_argument);
}
