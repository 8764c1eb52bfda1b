#include "math/kernel/row_math.h"

#include <cmath>
#include <limits>

#include "math/kernel_numbers.h"
#include "support/catch.h"

using namespace glassbert;

namespace {

using Limits = std::numeric_limits<real>;

// A row's length, from 1 to 70 and some of BERT's.
std::vector<Index> lengths() {
  std::vector<Index> all = {128, 384, 511, 768, 1000};
  for (Index length = 1; length <= 70; ++length) all.push_back(length);
  return all;
}

// A sum of n rounded numbers in any order is off by less than n/2 epsilon of their magnitudes; the
// terms themselves by 2 epsilon.
double sum_bound(Index terms, double magnitude) {
  return (double(terms) / 2 + 2) * double(Limits::epsilon()) * magnitude;
}

}  // namespace

TEST_CASE("the maximum of a row is its largest number, at any place", "[kernel]") {
  Rng rng{1};
  for (const Index length : lengths()) {
    Numbers row = random_numbers(rng, length);
    CHECK(row_maximum(row) == *std::max_element(row.begin(), row.end()));
    const Index place = rng.below(length);
    std::fill(row.begin(), row.end(), real{-5});
    row[place] = -3;
    CHECK(row_maximum(row) == -3);
  }
  CHECK(row_maximum({}) == -Limits::infinity());
  CHECK(row_maximum(Numbers{Limits::lowest()}) == Limits::lowest());
}

TEST_CASE("a row is replaced by its exponentials and their sum is returned", "[kernel]") {
  Rng rng{2};
  for (const Index length : lengths()) {
    const Numbers x = random_numbers(rng, length);
    Numbers row = x;
    const real sum = exponentiate_row(row, real{1.5});
    double expected = 0, worst = 0;
    for (Index i = 0; i < length; ++i) {
      const double e = std::exp(double(x[i]) - 1.5);
      expected += e;
      worst = std::max(worst, std::abs(double(row[i]) / e - 1));
    }
    CHECK(worst < 8 * double(Limits::epsilon()));  // x - 1.5 is rounded before exp sees it
    CHECK(std::abs(double(sum) - expected) < sum_bound(length + 8, expected));
  }
}

TEST_CASE("a masked score becomes exactly zero and the largest exactly one", "[kernel]") {
  Numbers row = {2, Limits::lowest(), 2, -Limits::infinity()};
  CHECK(exponentiate_row(row, 2) == 2);
  CHECK(row == Numbers{1, 0, 1, 0});

  Numbers all_masked(5, Limits::lowest());
  CHECK(exponentiate_row(all_masked, Limits::lowest()) == 5);
}

TEST_CASE("scaling multiplies each number of a row", "[kernel]") {
  Rng rng{3};
  for (const Index length : lengths()) {
    Numbers row = random_numbers(rng, length), expected = row;
    for (real& v : expected) v *= real{0.375};
    scale_row(row, real{0.375});
    CHECK(same_bits(row, expected));
  }
}

TEST_CASE("the moments of a row are its mean and its biased variance", "[kernel]") {
  Rng rng{4};
  for (const Index length : lengths()) {
    Numbers row = random_numbers(rng, length);
    for (real& v : row) v += 3;
    double mean = 0, variance = 0;
    for (const real v : row) mean += double(v) / double(length);
    for (const real v : row) variance += (v - mean) * (v - mean) / double(length);
    const Moments moments = row_moments(row);
    CHECK(std::abs(moments.mean - mean) < sum_bound(length, 4) / 4);
    CHECK(std::abs(moments.variance - variance) <= sum_bound(length + 40, variance));
  }
}

TEST_CASE("the variance of nearly equal numbers does not cancel", "[kernel]") {
  const Moments moments = row_moments(Numbers{4096, 4097, 4096, 4097});
  CHECK(moments.mean == real{4096.5});
  CHECK(moments.variance == real{0.25});
  CHECK_THROWS_WITH(row_moments({}), "row_moments: an empty row has no mean");
}

TEST_CASE("normalising subtracts, multiplies by factor and gain, and shifts", "[kernel]") {
  Rng rng{5};
  for (const Index length : lengths()) {
    const Numbers x = random_numbers(rng, length), gain = random_numbers(rng, length),
                  shift = random_numbers(rng, length);
    Numbers y(x.size());
    normalise_row(x, real{0.5}, real{2}, gain, shift, y);
    double worst = 0;
    for (Index i = 0; i < length; ++i) {
      const double product = (double(x[i]) - 0.5) * 2 * gain[i];
      const double scale = std::abs(product) + std::abs(shift[i]);
      worst = std::max(worst, std::abs(y[i] - (product + shift[i])) / scale);
    }
    CHECK(worst < 2 * double(Limits::epsilon()));
  }
}

TEST_CASE("a row has the same bits at every address", "[kernel]") {
  Rng rng{6};
  const Numbers row = random_numbers(rng, 77);
  Numbers replaced = row;
  const real sum = exponentiate_row(replaced, 0);
  for (Index offset = 0; offset < 16; ++offset) {
    Numbers moved(77 + offset);
    std::copy(row.begin(), row.end(), moved.begin() + offset);
    const std::span<real> part(moved.data() + offset, 77);
    CHECK(row_moments(part).variance == row_moments(row).variance);
    CHECK(exponentiate_row(part, 0) == sum);
  }
}
