#include <cmath>

#include "bert/embeddings.h"
#include "math/look_up.h"
#include "measure/cosine.h"
#include "support/index_notation.h"
#include "support/little_bert.h"

using namespace glassbert;

namespace {

using Ids = std::vector<Index>;

// What `embed` adds up for row n, before LayerNorm.
double sum_at(const EmbeddingParameters& e, const Batch& batch, Index n, Index h) {
  return double(e.word(batch.ids[n], h)) + e.type(batch.types[n], h) +
         e.position(batch.positions[n], h);
}

}  // namespace

TEST_CASE("look_up has a row for each id", "[look_up]") {
  expect_shape(look_up(Tensor(Shape{5, 3}), Ids{4, 0}, "words"), {2, 3});
  expect_shape(look_up(Tensor(Shape{1, 1}), Ids{0}, "words"), {1, 1});
}

TEST_CASE("look_up copies the row of each id, in the order of the ids", "[look_up]") {
  const Tensor table(Shape{3, 2}, {0, 1, 10, 11, 20, 21});
  expect_close(look_up(table, Ids{2, 0}, "words"), Tensor(Shape{2, 2}, {20, 21, 0, 1}));
}

TEST_CASE("look_up copies a row as often as its id comes", "[look_up]") {
  const Tensor table(Shape{2, 1}, {5, 7});
  expect_close(look_up(table, Ids{1, 1, 0, 1}, "words"), Tensor(Shape{4, 1}, {7, 7, 5, 7}));
}

TEST_CASE("look_up is y_nh = x_(i_n, h)", "[look_up]") {
  Rng rng{35};
  for (int round = 0; round < 20; ++round) {
    const Index V = 1 + rng.below(9), H = 1 + rng.below(9), N = 1 + rng.below(9);
    const Tensor table = normal(rng, {V, H});
    Ids ids;
    for (Index n = 0; n < N; ++n) ids.push_back(rng.below(V));
    expect_close(look_up(table, ids, "words"),
                 by_index({N, H}, [&](Index n, Index h) { return table(ids[n], h); }));
  }
}

TEST_CASE("look_up refuses an id that is outside the table", "[look_up]") {
  CHECK_THROWS_AS(look_up(Tensor(Shape{2, 3}), Ids{0, 2}, "words"), std::invalid_argument);
  CHECK_THROWS_AS(look_up(Tensor(Shape{2, 3}), Ids{-1}, "words"), std::invalid_argument);
}

TEST_CASE("embeddings is the LayerNorm of word plus type plus position", "[embeddings]") {
  const Bert bert = little_bert();
  const Index H = bert.config.H;
  Trace trace;
  trace.batch =
      stack(std::vector<Sequence>{{{3, 7, 3}, {0, 1, 1}, {}}, {{9}, {}, {}}}, bert.config);
  embed(bert, {}, trace);
  const auto mean = [&](Index n) {
    return sum(H, [&](Index h) { return sum_at(bert.embeddings, trace.batch, n, h); }) / double(H);
  };
  const auto variance = [&](Index n) {
    return sum(H,
               [&](Index h) {
                 return std::pow(sum_at(bert.embeddings, trace.batch, n, h) - mean(n), 2);
               }) /
           double(H);
  };
  const LayerNorm& norm = bert.embeddings.norm;
  expect_close(trace.embedded.y, by_index({4, H}, [&](Index n, Index h) {
                 const double centred = sum_at(bert.embeddings, trace.batch, n, h) - mean(n);
                 return norm.weight(h) * centred / std::sqrt(variance(n) + bert.config.epsilon) +
                        norm.bias(h);
               }));
}

TEST_CASE("embeddings of the same word differ at two positions", "[embeddings]") {
  const Bert bert = little_bert();
  Trace trace;
  trace.batch = stack(std::vector<Sequence>{{{5, 5}, {}, {}}}, bert.config);
  embed(bert, {}, trace);
  CHECK(difference(slice(trace.words, 0), slice(trace.words, 1), tolerance::spec) == "");
  CHECK(difference(slice(trace.embedded.y, 0), slice(trace.embedded.y, 1), tolerance::spec) != "");
}

TEST_CASE("cosine has a row for each row of a and a column for each row of b", "[cosine]") {
  expect_shape(cosine(Tensor(Shape{2, 3}), Tensor(Shape{4, 3})), {2, 4});
  expect_shape(cosine(Tensor(Shape{1, 1}), Tensor(Shape{1, 1})), {1, 1});
}

TEST_CASE("cosine is 1 for the same direction, 0 at right angles, -1 for the opposite",
          "[cosine]") {
  const Tensor a(Shape{1, 2}, {3, 4});
  expect_close(cosine(a, Tensor(Shape{3, 2}, {3, 4, -4, 3, -3, -4})),
               Tensor(Shape{1, 3}, {1, 0, -1}));
}

TEST_CASE("cosine does not change when a row is made longer", "[cosine]") {
  const Tensor a(Shape{1, 2}, {1, 0}), b(Shape{2, 2}, {3, 4, 30, 40});
  expect_close(cosine(a, b), Tensor(Shape{1, 2}, {real(0.6), real(0.6)}));
}

TEST_CASE("cosine of a row of zeros is 0", "[cosine]") {
  expect_close(cosine(Tensor(Shape{2, 2}, {0, 0, 1, 0}), Tensor(Shape{2, 2}, {1, 0, 0, 0})),
               Tensor(Shape{2, 2}, {0, 0, 1, 0}));
}

TEST_CASE("cosine is the sum of the products over both lengths", "[cosine]") {
  Rng rng{36};
  for (int round = 0; round < 20; ++round) {
    const Index R = 1 + rng.below(6), C = 1 + rng.below(6), H = 1 + rng.below(40);
    const Tensor a = normal(rng, {R, H}), b = normal(rng, {C, H});
    const auto inner = [&](const Tensor& x, Index i, const Tensor& y, Index j) {
      return sum(H, [&](Index h) { return double(x(i, h)) * y(j, h); });
    };
    expect_close(cosine(a, b), by_index({R, C}, [&](Index r, Index c) {
                   return inner(a, r, b, c) / std::sqrt(inner(a, r, a, r) * inner(b, c, b, c));
                 }));
  }
}
