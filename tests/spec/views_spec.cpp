#include "core/rng.h"
#include "explain/merge_pieces.h"
#include "math/softmax.h"
#include "support/index_notation.h"
#include "zoo/head_profile.h"

using namespace glassbert;

namespace {

const std::vector<std::string> pair = {"a", "har", "##bour"};
const std::vector<std::string> ferry = {"[CLS]", "the", "fer", "##ry", "##man", ".", "[SEP]"};

// The formula for one head: from a word the mean over its pieces, to a word the sum.
double between_words(const Tensor& P, Index a, const Words& words, Index u, Index v) {
  const Index T = P.dim(1);
  return sum(T, [&](Index t) {
    if (words.of[t] != u) return 0.0;
    return sum(T, [&](Index s) { return words.of[s] == v ? double(P(a, t, s)) : 0.0; }) /
           double(words.size[u]);
  });
}

}  // namespace

TEST_CASE("attention.words has a row and a column for each word, of one map and of several",
          "[attention.words]") {
  expect_shape(merge_pieces(Tensor(Shape{3, 3}), join_pieces(pair)), {2, 2});
  expect_shape(merge_pieces(Tensor(Shape{4, 3, 3}), join_pieces(pair)), {4, 2, 2});
}

TEST_CASE("attention.words to a split word is the sum over its pieces", "[attention.words]") {
  const Tensor p(Shape{3, 3}, {real(0.5), real(0.25), real(0.25), 0, 1, 0, 0, 1, 0});
  expect_close(merge_pieces(p, join_pieces(pair)),
               Tensor(Shape{2, 2}, {real(0.5), real(0.5), 0, 1}));
}

TEST_CASE("attention.words from a split word is the mean over its pieces", "[attention.words]") {
  const Tensor p(Shape{3, 3}, {1, 0, 0, real(0.5), real(0.5), 0, 1, 0, 0});
  expect_close(merge_pieces(p, join_pieces(pair)),
               Tensor(Shape{2, 2}, {1, 0, real(0.75), real(0.25)}));
}

TEST_CASE("attention.words of a text without split words is the map itself", "[attention.words]") {
  Rng rng{41};
  const std::vector<std::string> whole = {"ferries", "leave"};
  const Tensor p = softmax(normal(rng, {2, 2}));
  expect_close(merge_pieces(p, join_pieces(whole)), p);
}

TEST_CASE("attention.words is the mean over t of u, the sum over s of v of P_ts, in every head",
          "[attention.words]") {
  Rng rng{42};
  const Words words = join_pieces(ferry);
  const Index T = std::ssize(ferry), W = std::ssize(words.size);
  const Tensor P = softmax(normal(rng, {3, T, T}));
  const Tensor expected = by_index(
      {3, W, W}, [&](Index a, Index u, Index v) { return between_words(P, a, words, u, v); });
  expect_close(merge_pieces(P, words), expected);
  expect_close(merge_pieces(slice(P, 1), words), slice(expected, 1));
}

TEST_CASE("profile.mass is one number a head", "[profile.mass]") {
  expect_shape(mass_on(Tensor(Shape{4, 3, 3}), Tensor(Shape{3, 3})), {4});
}

TEST_CASE("profile.mass of the keys that a query looks at is 1", "[profile.mass]") {
  const Tensor P(Shape{1, 2, 2}, {0, 1, 1, 0});
  expect_close(mass_on(P, Tensor(Shape{2, 2}, {0, 1, 1, 0})), Tensor(Shape{1}, {1}));
  expect_close(mass_on(P, Tensor(Shape{2, 2}, {1, 0, 0, 1})), Tensor(Shape{1}, {0}));
}

TEST_CASE("profile.mass adds up all keys of the kind", "[profile.mass]") {
  const Tensor P(Shape{1, 1, 1}, {1}), Q(Shape{1, 2, 2}, {real(0.5), real(0.5), 1, 0});
  expect_close(mass_on(P, Tensor(Shape{1, 1}, {1})), Tensor(Shape{1}, {1}));
  expect_close(mass_on(Q, Tensor(Shape{2, 2}, {1, 1, 1, 1})), Tensor(Shape{1}, {1}));
}

TEST_CASE("profile.mass leaves out queries that have no such key", "[profile.mass]") {
  const Tensor P(Shape{1, 3, 3}, {1, 0, 0, real(0.5), real(0.5), 0, 0, real(0.25), real(0.75)});
  const Tensor previous(Shape{3, 3}, {0, 0, 0, 1, 0, 0, 0, 1, 0});
  expect_close(mass_on(P, previous), Tensor(Shape{1}, {real(0.375)}));
}

TEST_CASE("profile.mass of a kind that no query has is 0", "[profile.mass]") {
  expect_close(mass_on(Tensor(Shape{2, 1, 1}, {1, 1}), Tensor(Shape{1, 1})), Tensor(Shape{2}));
}

TEST_CASE("profile.mass is the sum of chi_ts P_ats over the number of queries that have a key",
          "[profile.mass]") {
  Rng rng{43};
  for (int round = 0; round < 20; ++round) {
    const Index A = 1 + rng.below(3), T = 1 + rng.below(8);
    const Tensor P = softmax(normal(rng, {A, T, T}, 0, 2));
    const Tensor chi =
        by_index({T, T}, [&](Index, Index) { return rng.below(4) == 0 ? 1.0 : 0.0; });
    const double queries =
        sum(T, [&](Index t) { return sum(T, [&](Index s) { return chi(t, s); }) > 0 ? 1.0 : 0.0; });
    expect_close(mass_on(P, chi), by_index({A}, [&](Index a) {
                   if (queries == 0) return 0.0;
                   return sum(T,
                              [&](Index t) {
                                return sum(T, [&](Index s) { return chi(t, s) * P(a, t, s); });
                              }) /
                          queries;
                 }));
  }
}
