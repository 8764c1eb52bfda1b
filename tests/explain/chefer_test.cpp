#include "explain/chefer.h"

#include "core/rng.h"
#include "explain/biased_classifier.h"
#include "math/softmax.h"
#include "support/catch.h"
#include "support/index_notation.h"

using namespace glassbert;

namespace {

struct MapsAndGradients {
  std::vector<Tensor> probs, d_probs;
};

MapsAndGradients maps_and_gradients(Index layers, Index A, Index T) {
  Rng rng{12};
  MapsAndGradients maps;
  for (Index l = 0; l < layers; ++l) {
    maps.probs.push_back(softmax(normal(rng, {A, T, T}, 0, 2)));
    maps.d_probs.push_back(normal(rng, {A, T, T}));
  }
  return maps;
}

}  // namespace

TEST_CASE("what no output wants more of passes nothing on: relevance stays the identity") {
  MapsAndGradients maps = maps_and_gradients(3, 2, 4);
  for (Tensor& d : maps.d_probs)
    for (real& x : d.values()) x = -std::abs(x);
  const Tensor identity =
      by_index(Shape{4, 4}, [](Index i, Index j) { return i == j ? 1.0 : 0.0; });
  CHECK(same_bits(chefer(maps.probs, maps.d_probs), identity));
}

TEST_CASE("negative products are cut off in each head, before the mean") {
  const Tensor probs(Shape{2, 1, 1}, {1, 1}), d_probs(Shape{2, 1, 1}, {3, -1});
  CHECK(wanted_attention(probs, d_probs)(0, 0) == Approx(1.5));
}

TEST_CASE("relevance through two layers is the product (I + upper)(I + lower)") {
  const auto [probs, d_probs] = maps_and_gradients(2, 3, 4);
  const Tensor lower = wanted_attention(probs[0], d_probs[0]),
               upper = wanted_attention(probs[1], d_probs[1]);
  const auto plus_identity = [](const Tensor& x, Index i, Index j) {
    return double(x(i, j)) + (i == j ? 1 : 0);
  };
  expect_close(chefer(probs, d_probs), by_index(Shape{4, 4}, [&](Index i, Index j) {
                 return sum(4, [&](Index k) {
                   return plus_identity(upper, i, k) * plus_identity(lower, k, j);
                 });
               }));
}

TEST_CASE("in a classifier nothing but [CLS] asks anything of the last layer") {
  const Bert bert = biased_classifier();
  Question question = ask(bert);
  Choices choices;
  choices.from_layer = 2;
  choices.row.reset();
  const Tensor relevance = explain_by_chefer(question, choices).values;
  double beside = 0;
  for (Index j = 1; j < 6; ++j) beside += relevance(0, j);
  CHECK(beside > 0);
  for (Index i = 1; i < 6; ++i)
    for (Index j = 0; j < 6; ++j) CHECK(relevance(i, j) == (i == j ? 1 : 0));
}

TEST_CASE("maps and derivatives of other shapes are refused") {
  const auto [probs, d_probs] = maps_and_gradients(2, 2, 3);
  CHECK_THROWS_AS(chefer({}, {}), std::invalid_argument);
  CHECK_THROWS_AS(chefer(probs, std::span(d_probs).first(1)), std::invalid_argument);
  CHECK_THROWS_AS(wanted_attention(probs[0], Tensor(Shape{1, 3, 3})), std::invalid_argument);
  CHECK_THROWS_AS(wanted_attention(Tensor(Shape{1, 3, 2}), Tensor(Shape{1, 3, 2})),
                  std::invalid_argument);
}
