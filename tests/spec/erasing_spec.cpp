#include <algorithm>
#include <cmath>

#include "core/rng.h"
#include "explain/attention_erasure.h"
#include "math/softmax.h"
#include "support/index_notation.h"

using namespace glassbert;

namespace {

Tensor without(Tensor row, const std::vector<Index>& keys, Erase how) {
  erase_keys(row.values(), keys, how);
  return row;
}

Tensor row_of(std::initializer_list<double> numbers) {
  Tensor row(Shape{static_cast<Index>(numbers.size())});
  std::ranges::transform(numbers, row.values().begin(), [](double x) { return real(x); });
  return row;
}

}  // namespace

TEST_CASE("erase.row divides what is left by its sum, so that the row sums to 1", "[erase.row]") {
  expect_close(without(row_of({0.5, 0.25, 0.25}), {0}, Erase::renormalise), row_of({0, 0.5, 0.5}));
}

TEST_CASE("erase.row keeps the proportions of what is left", "[erase.row]") {
  expect_close(without(row_of({0.2, 0.6, 0.2}), {0}, Erase::renormalise), row_of({0, 0.75, 0.25}));
}

TEST_CASE("erase.row leaves the other weights alone where nothing is to be divided",
          "[erase.row]") {
  expect_close(without(row_of({0.5, 0.25, 0.25}), {0}, Erase::zero), row_of({0, 0.25, 0.25}));
}

TEST_CASE("erase.row of every key is a row of zeros", "[erase.row]") {
  for (const Erase how : {Erase::renormalise, Erase::zero})
    expect_close(without(row_of({0.5, 0.5}), {0, 1}, how), row_of({0, 0}));
}

TEST_CASE("erase.row is 0 at the keys, and else p_s over the sum of those that are left",
          "[erase.row]") {
  Rng rng{241};
  for (const Index T : {2, 5, 9}) {
    const Tensor p = slice(softmax(normal(rng, {1, T})), 0);
    std::vector<Index> keys;
    for (Index s = 0; s < T - 1; ++s)
      if (rng.below(2) == 0) keys.push_back(s);
    const auto is_erased = [&](Index s) { return std::ranges::find(keys, s) != keys.end(); };
    const double left = sum(T, [&](Index s) { return is_erased(s) ? 0.0 : double(p(s)); });
    expect_close(without(p, keys, Erase::renormalise),
                 by_index({T}, [&](Index s) { return is_erased(s) ? 0.0 : double(p(s)) / left; }));
  }
}
