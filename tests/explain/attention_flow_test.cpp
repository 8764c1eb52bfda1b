#include "explain/attention_flow.h"

#include <algorithm>

#include "core/parallel.h"
#include "core/rng.h"
#include "explain/biased_classifier.h"
#include "explain/random_maps.h"
#include "explain/rollout.h"
#include "math/softmax.h"
#include "support/catch.h"
#include "support/close.h"

using namespace glassbert;

namespace {

std::vector<Tensor> uniform_maps(Index layers, Index T) {
  return std::vector<Tensor>(static_cast<std::size_t>(layers), softmax(Tensor(Shape{2, T, T})));
}

}  // namespace

TEST_CASE("under uniform attention flow saturates within four layers") {
  const double T = 5;
  const std::vector<std::pair<double, double>> own_and_other{
      {1 / 2. + 1 / (2 * T), 1 / (2 * T)}, {1, 1 / 2.}, {1, 1 - 1 / (2 * T)}, {1, 1}, {1, 1}};
  for (Index L = 1; L <= std::ssize(own_and_other); ++L) {
    const Tensor flows = attention_flow(uniform_maps(L, 5)).flows;
    CHECK(flows(2, 2) == Approx(own_and_other[L - 1].first));
    CHECK(flows(2, 4) == Approx(own_and_other[L - 1].second));
  }
}

TEST_CASE("no flow is larger than 1 or smaller than the share that rollout gives") {
  // The paths of a rollout, each with the product of its weights, are a flow that fits the pipes.
  const std::vector<Tensor> maps = random_maps(4, 2, 6);
  const Tensor flows = attention_flow(maps).flows, shares = rollout(maps);
  for (Index i = 0; i < flows.size(); ++i) {
    CHECK(double(flows.values()[i]) >= double(shares.values()[i]) - 1e-6);
    CHECK(double(flows.values()[i]) <= 1 + 1e-6);
  }
}

TEST_CASE("a row of flows is that of all flows, and each is its cut") {
  const std::vector<Tensor> maps = random_maps(3, 2, 5);
  const AttentionFlow all = attention_flow(maps);
  CHECK(all.largest_gap == 0);
  for (Index i = 0; i < 5; ++i)
    CHECK(same_bits(attention_flow(maps, i).flows, slice(all.flows, i)));
  const TokenFlow one = token_flow(maps, 1, 3);
  CHECK(one.flow == Approx(double(all.flows(1, 3))));
  CHECK(one.cut == one.flow);
  CHECK(one.source_side.shape() == Shape{4, 5});
}

TEST_CASE("an order of tokens goes through all flows unchanged") {
  const std::vector<Tensor> maps = random_maps(3, 2, 4);
  std::vector<Tensor> reversed = maps;
  for (std::size_t l = 0; l < maps.size(); ++l)
    for (Index a = 0; a < 2; ++a)
      for (Index t = 0; t < 4; ++t)
        for (Index s = 0; s < 4; ++s) reversed[l](a, 3 - t, 3 - s) = maps[l](a, t, s);
  const Tensor expected = attention_flow(maps).flows, got = attention_flow(reversed).flows;
  for (Index t = 0; t < 4; ++t)
    for (Index s = 0; s < 4; ++s)
      CHECK(double(got(3 - t, 3 - s)) == Approx(double(expected(t, s))).margin(1e-6));
}

TEST_CASE("flows are the same for every number of threads") {
  const std::vector<Tensor> maps = random_maps(4, 2, 9);
  const int before = thread_count();
  set_thread_count(1);
  const Tensor one = attention_flow(maps).flows;
  set_thread_count(4);
  const Tensor four = attention_flow(maps).flows;
  set_thread_count(before);
  CHECK(same_bits(one, four));
}

TEST_CASE("the method takes the layers from --from-layer to --layer") {
  const Bert bert = biased_classifier();
  Question question = ask(bert);
  Choices choices;
  choices.layer = 1;
  choices.from_layer = 1;
  choices.row.reset();
  const Explanation answer = explain_by_attention_flow(question, choices);
  const std::vector<Tensor> layer{question.run().layers[1].probs[0]};
  CHECK(same_bits(answer.values, attention_flow(layer).flows));
  CHECK(difference(answer.values, residual_attention(layer[0]), {1e-7, 0}) == "");
  CHECK(number_note(answer, "flow_minus_cut") == 0);
  choices.from_layer = 2;
  CHECK_THROWS_AS(explain_by_attention_flow(question, choices), std::invalid_argument);
}

TEST_CASE("no layers, other shapes and weights that are none have no flow") {
  CHECK_THROWS_AS(attention_flow({}), std::invalid_argument);
  const std::vector<Tensor> odd{Tensor(Shape{1, 3, 3}), Tensor(Shape{1, 4, 4})};
  CHECK_THROWS_AS(attention_flow(odd), std::invalid_argument);
  const std::vector<Tensor> heavy{Tensor(Shape{1, 1, 1}, {7})};
  CHECK_THROWS_AS(attention_flow(heavy), std::invalid_argument);
  CHECK_THROWS_AS(attention_flow(uniform_maps(2, 3), 3), std::invalid_argument);
}
