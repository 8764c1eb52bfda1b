#include "explain/merge_pieces.h"

#include "core/rng.h"
#include "math/softmax.h"
#include "support/catch.h"
#include "support/close.h"

using namespace glassbert;

namespace {

const std::vector<std::string> split_tokens = {"[CLS]", "the",   "har", "##bour", "master",
                                               "whis",  "##tle", "##d", ".",      "[SEP]"};

Tensor random_attention(Shape shape) {
  Rng rng(7);
  return softmax(normal(rng, shape));
}

// The formula in index notation: mean over the pieces of u, sum over those of v.
Tensor brute_force(const Tensor& p, const Words& words, Index W) {
  Tensor merged(Shape{W, W});
  for (Index u = 0; u < W; ++u) {
    for (Index v = 0; v < W; ++v) {
      double sum = 0;
      int pieces_of_u = 0;
      for (Index i = 0; i < p.dim(0); ++i) {
        if (words.of[i] != u) continue;
        ++pieces_of_u;
        for (Index j = 0; j < p.dim(1); ++j)
          if (words.of[j] == v) sum += p(i, j);
      }
      merged(u, v) = static_cast<real>(sum / pieces_of_u);
    }
  }
  return merged;
}

}  // namespace

TEST_CASE("the pieces of a split word are one word, and added tokens are words of their own") {
  const Words words = join_pieces(split_tokens);
  CHECK(words.text ==
        std::vector<std::string>{"[CLS]", "the", "harbour", "master", "whistled", ".", "[SEP]"});
  CHECK(words.size == std::vector<Index>{1, 1, 2, 1, 3, 1, 1});
  CHECK(words.of == std::vector<Index>{0, 1, 2, 2, 3, 4, 4, 4, 5, 6});
}

TEST_CASE("nothing continues an added token, and two number signs alone are a word") {
  const std::vector<std::string> odd = {"##s",   "[SEP]", "##s", "a",  "##",
                                        "[UNK]", "##s",   "[",   "##s"};
  CHECK(join_pieces(odd).text ==
        std::vector<std::string>{"##s", "[SEP]", "##s", "a", "##", "[UNK]s", "[s"});
  CHECK(join_pieces({}).text.empty());
}

TEST_CASE("attention between words is the mean over the query's pieces of the sum over the key's") {
  const Words words = join_pieces(split_tokens);
  const Tensor p = random_attention(Shape{10, 10});
  CHECK(difference(merge_pieces(p, words), brute_force(p, words, 7), tolerance::spec) == "");
}

TEST_CASE("a word of two pieces on paper") {
  const std::vector<std::string> pair = {"a", "har", "##bour"};
  const Tensor p(Shape{3, 3}, {real(0.5), real(0.25), real(0.25),  //
                               real(0.5), real(0.5), 0,            //
                               1, 0, 0});
  const Tensor expected(Shape{2, 2}, {real(0.5), real(0.5), real(0.75), real(0.25)});
  CHECK(difference(merge_pieces(p, join_pieces(pair)), expected, {}) == "");
}

TEST_CASE("rows of merged attention still sum to 1, in every head") {
  const Words words = join_pieces(split_tokens);
  const Tensor p = random_attention(Shape{3, 10, 10});
  const Tensor merged = merge_pieces(p, words);
  REQUIRE(merged.shape() == Shape{3, 7, 7});
  for (Index r = 0; r < merged.rows(); ++r) {
    double sum = 0;
    for (const real v : merged.row(r)) sum += v;
    CHECK(sum == Approx(1).margin(1e-6));
  }
  for (Index a = 0; a < 3; ++a)
    CHECK(difference(slice(merged, a), merge_pieces(slice(p, a), words), {}) == "");
}

TEST_CASE("a text without split words is left as it is, one token too") {
  const std::vector<std::string> whole = {"the", "ferry", "left"};
  const Tensor p = random_attention(Shape{3, 3});
  CHECK(same_bits(merge_pieces(p, join_pieces(whole)), p));
  const std::vector<std::string> one = {"the"};
  CHECK(merge_pieces(Tensor(Shape{1, 1}, {1}), join_pieces(one))(0, 0) == 1);
}

TEST_CASE("a word's score is the sum of its pieces' scores") {
  const Tensor scores(Shape{10}, {0, 1, 2, 3, 4, 5, -6, 7, 8, 9});
  const Tensor expected(Shape{7}, {0, 1, 5, 4, 6, 8, 9});
  CHECK(difference(sum_pieces(scores, join_pieces(split_tokens)), expected, {}) == "");
}

TEST_CASE("attention and scores of another count of tokens are refused") {
  const Words words = join_pieces(split_tokens);
  CHECK_THROWS_AS(merge_pieces(Tensor(Shape{10, 9}), words), std::invalid_argument);
  CHECK_THROWS_AS(merge_pieces(Tensor(Shape{2, 9, 10}), words), std::invalid_argument);
  CHECK_THROWS_AS(merge_pieces(Tensor(Shape{10}), words), std::invalid_argument);
  CHECK_THROWS_AS(sum_pieces(Tensor(Shape{9}), words), std::invalid_argument);
}
