#include "debate/rival.h"

#include "gradient/differences.h"
#include "support/catch.h"

using namespace glassbert;

TEST_CASE("rival.loss.grad: outcome and weights, entry by entry", "[rival.loss.grad]") {
  Rng rng{64};
  const auto numbers = [](const Tensor& x) {
    return std::vector<double>(x.values().begin(), x.values().end());
  };
  const auto tensor = [](const std::vector<double>& x) {
    Tensor values(Shape{std::ssize(x)});
    for (Index i = 0; i < values.size(); ++i) values(i) = x[static_cast<std::size_t>(i)];
    return values;
  };
  for (int round = 0; round < 10; ++round) {
    // Away from 0, where the logarithm has no derivative, and from equal outcomes, where TV has
    // none.
    const auto drawn = [&](Index size) {
      std::vector<double> x;
      for (Index i = 0; i < size; ++i) x.push_back(0.5 + rng.uniform());
      return x;
    };
    const Index classes = 2 + rng.below(3), keys = 1 + rng.below(9);
    const std::vector<double> y = drawn(classes), alpha = drawn(keys), alpha_base = drawn(keys);
    std::vector<double> y_base = y;
    for (double& one : y_base) one += rng.uniform() < 0.5 ? -0.25 : 0.25;
    const RivalSlopes d = rival_loss_backward(y, y_base, alpha, alpha_base, 0.3);
    CHECK(
        fault(
            [&](const Tensor& x) { return rival_loss(numbers(x), y_base, alpha, alpha_base, 0.3); },
            tensor(y), tensor(d.d_y)) == "");
    CHECK(fault([&](const Tensor& x) { return rival_loss(y, y_base, numbers(x), alpha_base, 0.3); },
                tensor(alpha), tensor(d.d_alpha)) == "");
  }
}
