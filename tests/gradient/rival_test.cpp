#include "debate/rival.h"

#include "gradient/differences.h"
#include "math/softmax.h"
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
    const auto drawn = [&](Index size) { return numbers(softmax(normal(rng, {1, size}, 0, 2))); };
    const Index classes = 2 + rng.below(3), keys = 1 + rng.below(9);
    const std::vector<double> y = drawn(classes), y_base = drawn(classes), alpha = drawn(keys),
                              alpha_base = drawn(keys);
    const RivalSlopes d = rival_loss_backward(y, y_base, alpha, alpha_base, 0.3);
    CHECK(
        fault(
            [&](const Tensor& x) { return rival_loss(numbers(x), y_base, alpha, alpha_base, 0.3); },
            tensor(y), tensor(d.d_y)) == "");
    CHECK(fault([&](const Tensor& x) { return rival_loss(y, y_base, numbers(x), alpha_base, 0.3); },
                tensor(alpha), tensor(d.d_alpha)) == "");
  }
}
