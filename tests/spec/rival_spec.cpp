#include <cmath>

#include "core/rng.h"
#include "debate/rival.h"
#include "math/softmax.h"
#include "measure/kullback_leibler.h"
#include "support/catch.h"

using namespace glassbert;

namespace {

std::vector<double> random_distribution(Index size, Rng& rng) {
  const Tensor p = softmax(normal(rng, {1, size}, 0, 2));
  return {p.values().begin(), p.values().end()};
}

// A rival's and its base's outcome and weights.
struct Match {
  std::vector<double> y, y_base, alpha, alpha_base;
};

Match random_match(Rng& rng) {
  const Index classes = 1 + rng.below(4), keys = 1 + rng.below(9);
  return {random_distribution(classes, rng), random_distribution(classes, rng),
          random_distribution(keys, rng), random_distribution(keys, rng)};
}

}  // namespace

TEST_CASE("kullback_leibler is the sum of p ln(p/q)", "[kullback_leibler]") {
  Rng rng{61};
  for (int round = 0; round < 20; ++round) {
    const auto [y, y_base, p, q] = random_match(rng);
    double nats = 0;
    for (std::size_t c = 0; c < p.size(); ++c) nats += p[c] * (std::log(p[c]) - std::log(q[c]));
    CHECK(kullback_leibler(p, q) == Approx(nats).margin(1e-9));
  }
}

TEST_CASE("kullback_leibler of an entry that is 0 in p has no term for it", "[kullback_leibler]") {
  const std::vector<double> p{0, 1}, q{0.5, 0.5};
  CHECK(kullback_leibler(p, q) == Approx(std::log(2.0)));
  CHECK(std::isinf(kullback_leibler(q, p)));
}

TEST_CASE("rival.loss is what the outcome moves less lambda times the divergence of the weights",
          "[rival.loss]") {
  Rng rng{62};
  for (int round = 0; round < 20; ++round) {
    const auto [y, y_base, alpha, alpha_base] = random_match(rng);
    double loss = 0;
    for (std::size_t c = 0; c < y.size(); ++c) loss += std::abs(y[c] - y_base[c]) / 2;
    for (std::size_t s = 0; s < alpha.size(); ++s)
      loss -= 0.3 * alpha[s] * std::log(alpha[s] / alpha_base[s]);
    CHECK(rival_loss(y, y_base, alpha, alpha_base, 0.3) == Approx(loss).margin(1e-9));
  }
}

TEST_CASE("rival.loss of the base itself is 0", "[rival.loss]") {
  const std::vector<double> y{0.2, 0.8}, alpha{0.1, 0.6, 0.3};
  CHECK(rival_loss(y, y, alpha, alpha, 5) == 0);
}

TEST_CASE("rival.loss.grad is one half up or down, and minus lambda (ln(alpha/base) + 1)",
          "[rival.loss.grad]") {
  const std::vector<double> y{0.2, 0.3, 0.5}, y_base{0.4, 0.1, 0.5}, alpha{0.5, 0.5},
      alpha_base{0.25, 0.75};
  const RivalSlopes d = rival_loss_backward(y, y_base, alpha, alpha_base, 2);
  REQUIRE(d.d_y.size() == 3);
  CHECK(d.d_y[0] == -0.5);
  CHECK(d.d_y[1] == 0.5);
  CHECK(d.d_y[2] == 0);
  REQUIRE(d.d_alpha.size() == 2);
  CHECK(d.d_alpha[0] == Approx(-2 * (std::log(2.0) + 1)));
  CHECK(d.d_alpha[1] == Approx(-2 * (std::log(2.0 / 3) + 1)));
}

TEST_CASE("rival.loss.grad is the derivative of rival.loss", "[rival.loss.grad]") {
  Rng rng{63};
  for (int round = 0; round < 10; ++round) {
    auto [y, y_base, alpha, alpha_base] = random_match(rng);
    const RivalSlopes d = rival_loss_backward(y, y_base, alpha, alpha_base, 0.3);
    const auto differs = [&](std::vector<double>& x, const std::vector<double>& slope) {
      const double step = 1e-6;
      for (std::size_t i = 0; i < x.size(); ++i) {
        const double old = x[i];
        x[i] = old + step;
        const double up = rival_loss(y, y_base, alpha, alpha_base, 0.3);
        x[i] = old - step;
        const double down = rival_loss(y, y_base, alpha, alpha_base, 0.3);
        x[i] = old;
        CHECK(slope.at(i) == Approx((up - down) / (2 * step)).margin(1e-5));
      }
    };
    if (y.size() > 1) differs(y, d.d_y);  // a single class is the base's: no side to be on
    differs(alpha, d.d_alpha);
  }
}
