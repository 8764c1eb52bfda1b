#include "core/rng.h"
#include "support/index_notation.h"

using namespace glassbert;

namespace {

// Fails the test, in words for a student, unless the index has that place.
void expect_place(const Shape& shape, std::initializer_list<Index> position, Index expected) {
  const Index got = offset_of(shape, position);
  std::string index;
  for (const Index i : position) index += (index.empty() ? "" : ", ") + std::to_string(i);
  if (got != expected)
    FAIL("expected place " << expected << ", got " << got << " for index (" << index
                           << ") of shape " << shape);
  SUCCEED();
}

}  // namespace

TEST_CASE("tensor.offset: with one axis the place is the index", "[tensor.offset]") {
  expect_place(Shape{5}, {0}, 0);
  expect_place(Shape{5}, {4}, 4);
}

TEST_CASE("tensor.offset: along a row the places follow one another, the next row begins behind",
          "[tensor.offset]") {
  expect_place(Shape{2, 3}, {0, 1}, 1);
  expect_place(Shape{2, 3}, {0, 2}, 2);
  expect_place(Shape{2, 3}, {1, 0}, 3);
  expect_place(Shape{2, 3}, {1, 2}, 5);
}

TEST_CASE("tensor.offset: with three axes the first counts whole matrices", "[tensor.offset]") {
  expect_place(Shape{2, 3, 4}, {1, 0, 0}, 12);
  expect_place(Shape{2, 3, 4}, {1, 2, 3}, 23);
}

TEST_CASE("tensor.offset is the sum over k of i_k times the lengths of the axes behind",
          "[tensor.offset]") {
  Rng rng{31};
  for (int round = 0; round < 50; ++round) {
    const Index a = 1 + rng.below(4), b = 1 + rng.below(5), c = 1 + rng.below(6),
                d = 1 + rng.below(7);
    const Index i = rng.below(a), j = rng.below(b), k = rng.below(c), l = rng.below(d);
    expect_place(Shape{a}, {i}, i);
    expect_place(Shape{a, b}, {i, j}, i * b + j);
    expect_place(Shape{a, b, c}, {i, j, k}, i * b * c + j * c + k);
    expect_place(Shape{a, b, c, d}, {i, j, k, l}, i * b * c * d + j * c * d + k * d + l);
  }
}

TEST_CASE("tensor.offset refuses an index that is outside its axis", "[tensor.offset]") {
  CHECK_THROWS_AS(offset_of(Shape{2, 3}, {2, 0}), std::invalid_argument);
  CHECK_THROWS_AS(offset_of(Shape{2, 3}, {0, 3}), std::invalid_argument);
  CHECK_THROWS_AS(offset_of(Shape{2, 3}, {1, -1}), std::invalid_argument);
}
