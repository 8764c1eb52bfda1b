#include "core/parallel.h"
#include "math/kernel/products.h"
#include "math/kernel_numbers.h"
#include "support/catch.h"

using namespace glassbert;

namespace {

// A matrix that stands somewhere in a wider one, perhaps transposed; `numbers` ends with its last.
struct Placed {
  Numbers numbers;
  Index offset;
  MatrixView matrix;

  double at(Index r, Index c) const {
    const Index along = matrix.transposed ? r : c, across = matrix.transposed ? c : r;
    return numbers[offset + across * matrix.stride + along];
  }
};

Placed random_matrix(Rng& rng, Index rows, Index columns, bool flipped) {
  const Index stored_rows = flipped ? columns : rows, stored_columns = flipped ? rows : columns;
  const Index offset = rng.below(5), stride = stored_columns + rng.below(20);
  const Index count = offset + (stored_rows - 1) * stride + stored_columns;
  Placed placed{random_numbers(rng, count), offset, {}};
  placed.matrix =
      view(std::span(placed.numbers).subspan(offset), stored_rows, stored_columns, stride);
  if (flipped) placed.matrix = transposed(placed.matrix);
  return placed;
}

// Multiplies into the middle of a block of sevens; "" when every number inside is the product up to
// rounding (the bound of kernel_packed_test.cpp) and every number outside still a seven.
std::string fault_of_product(Rng& rng, Index M, Index K, Index N, bool flip_a, bool flip_b) {
  const Placed a = random_matrix(rng, M, K, flip_a), b = random_matrix(rng, K, N, flip_b);
  const Index stride = N + 3;
  Numbers block((M + 1) * stride, real{7});
  multiply(a.matrix, b.matrix, mutable_view(std::span(block).subspan(1), M, N, stride), real{0.5});
  for (Index i = 0; i < std::ssize(block); ++i) {
    const Index r = (i - 1) / stride, c = (i - 1) % stride;
    if (i == 0 || r >= M || c >= N) {
      if (block[i] != 7) return join("number ", i, " outside is ", block[i]);
      continue;
    }
    double sum = 0, magnitude = 0;
    for (Index k = 0; k < K; ++k) {
      sum += a.at(r, k) * b.at(k, c) / 2;
      magnitude += std::abs(a.at(r, k) * b.at(k, c) / 2);
    }
    const double bound = double(K + 2) * std::numeric_limits<real>::epsilon() * magnitude;
    if (!(std::abs(block[i] - sum) <= bound)) return join(r, ",", c, ": ", block[i], " not ", sum);
  }
  return "";
}

}  // namespace

TEST_CASE("a product of matrices anywhere, transposed or not, is the sum of products", "[kernel]") {
  Rng rng{1};
  for (int round = 0; round < 300; ++round) {
    const Index M = 1 + rng.below(70), K = 1 + rng.below(70), N = 1 + rng.below(70);
    INFO(M << " x " << K << " x " << N << ", round " << round);
    CHECK(fault_of_product(rng, M, K, N, round % 2 == 1, round % 4 >= 2) == "");
  }
}

TEST_CASE("the products of attention are right for sequences of 16 to 130 tokens", "[kernel]") {
  Rng rng{2};
  for (const Index tokens : {16, 31, 32, 33, 128, 130})
    for (const Index size : {16, 32, 64}) {
      CHECK(fault_of_product(rng, tokens, size, tokens, false, true) == "");
      CHECK(fault_of_product(rng, tokens, tokens, size, false, false) == "");
      CHECK(fault_of_product(rng, tokens, size, tokens, true, false) == "");
    }
}

TEST_CASE("a transposed left side gives the bits of the same matrix stored by rows", "[kernel]") {
  Rng rng{3};
  for (int round = 0; round < 40; ++round) {
    const Index M = 1 + rng.below(50), K = 1 + rng.below(300), N = 1 + rng.below(50);
    const Placed a = random_matrix(rng, M, K, true), b = random_matrix(rng, K, N, false);
    Numbers by_rows;
    for (Index r = 0; r < M; ++r)
      for (Index k = 0; k < K; ++k) by_rows.push_back(real(a.at(r, k)));
    Numbers c(M * N), expected(M * N);
    multiply(a.matrix, b.matrix, mutable_view(c, M, N));
    multiply(view(by_rows, M, K), b.matrix, mutable_view(expected, M, N));
    CHECK(same_bits(c, expected));
  }
}

TEST_CASE("products have the same bits for every number of threads", "[kernel]") {
  Rng rng{4};
  const Placed a = random_matrix(rng, 300, 700, true), b = random_matrix(rng, 700, 90, true);
  set_thread_count(1);
  Numbers alone(300 * 90);
  multiply(a.matrix, b.matrix, mutable_view(alone, 300, 90));
  for (const int threads : {2, 3}) {
    set_thread_count(threads);
    Numbers c(300 * 90);
    multiply(a.matrix, b.matrix, mutable_view(c, 300, 90));
    CHECK(same_bits(c, alone));
  }
  set_thread_count(2);
}

TEST_CASE("a product refuses shapes that disagree, and a view numbers that are missing",
          "[kernel]") {
  Numbers six(6, real{1});
  CHECK_THROWS_WITH(multiply(view(six, 2, 3), view(six, 2, 3), mutable_view(six, 2, 3)),
                    "multiply: (2, 3) times (2, 3) can't be (2, 3)");
  CHECK_THROWS_WITH(view(six, 3, 2, 3),
                    "matrix view: 3 rows of 2 columns at a stride of 3 in 6 numbers");
  CHECK_THROWS_WITH(view(six, 2, 3, 2), "matrix view: 2 rows of 3 columns at a stride of 2");
}
