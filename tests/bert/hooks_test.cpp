#include <algorithm>

#include "bert/bert.h"
#include "bert/interventions.h"
#include "bert/sequences.h"
#include "support/catch.h"
#include "support/close.h"
#include "support/little_bert.h"

using namespace glassbert;

namespace {

const Sequence masked{{1, 7, 9, 30, 4, 2}, {}, {1, 1, 0, 1, 1, 1}};

}  // namespace

TEST_CASE("a hook at every site is called once for each sequence, with the shape of that site") {
  const Bert bert = little_bert();
  const Config& c = bert.config;
  const std::vector<Sequence> sequences{six_tokens, Sequence{{3, 4}, {}, {}}};
  const auto expected = [&](Site site, Index T) {
    switch (site) {
      case Site::query:
      case Site::key:
      case Site::value:
      case Site::context:
        return Shape{c.A, T, c.D()};
      case Site::scores:
      case Site::probs:
        return Shape{c.A, T, T};
      case Site::inner:
        return Shape{T, c.F};
      default:
        return Shape{T, c.H};
    }
  };
  for (int i = 0; i <= static_cast<int>(Site::hidden); ++i) {
    const Site site = static_cast<Site>(i);
    std::vector<Shape> seen;
    const Hook spy{site, 0, [&](Index, Tensor& value) { seen.push_back(value.shape()); }, {}};
    const Trace plain = forward(bert, stack(sequences, c));
    const Trace spied = forward(bert, stack(sequences, c), {spy});
    CHECK(seen == std::vector<Shape>{expected(site, 6), expected(site, 2)});
    CHECK(same_bits(spied.hidden.back(), plain.hidden.back()));
  }
}

TEST_CASE("a change at any site reaches the output and the trace shows the changed value") {
  const Bert bert = little_bert();
  const Trace plain = forward(bert, six_tokens);
  for (int i = 0; i <= static_cast<int>(Site::hidden); ++i) {
    const Hook twice{static_cast<Site>(i),
                     0,
                     [](Index, Tensor& x) {
                       for (real& v : x.values()) v *= 2;
                     },
                     {}};
    const Trace changed = forward(bert, six_tokens, {twice});
    CHECK_FALSE(same_bits(changed.hidden.back(), plain.hidden.back()));
  }
}

TEST_CASE("the hooks of one site run in the order given") {
  const Bert bert = little_bert();
  const Hook one{Site::hidden, 3, [](Index, Tensor& x) { x(0, 0) = 1; }, {}};
  const Hook add{Site::hidden, 3, [](Index, Tensor& x) { x(0, 0) += 5; }, {}};
  CHECK(forward(bert, six_tokens, {one, add}).hidden[3](0, 0) == 6);
  CHECK(forward(bert, six_tokens, {add, one}).hidden[3](0, 0) == 1);
}

TEST_CASE("an ablated head adds nothing and leaves its map as it was") {
  const Bert bert = little_bert();
  const Trace trace = forward(bert, six_tokens, {ablate_head(1, 2)});
  const Tensor context = split_heads(trace.layers[1].context, bert.config.A);
  const Tensor third = slice(context, 2);
  for (const real v : third.values()) CHECK(v == 0);
  CHECK(context(1, 0, 0) != 0);
  CHECK(same_bits(trace.layers[1].probs[0], forward(bert, six_tokens).layers[1].probs[0]));
  CHECK_THROWS_WITH(forward(bert, six_tokens, {ablate_head(1, 3)}),
                    "change: head 3 is outside 0..2");
}

TEST_CASE("uniform attention shares each row among the keys that are not masked") {
  const Bert bert = little_bert();
  const Batch batch = stack(std::span(&masked, 1), bert.config);
  const Trace trace = forward(bert, batch, {uniform_attention(0, 1, batch)});
  const Tensor& probs = trace.layers[0].probs[0];
  for (Index j = 0; j < 6; ++j) CHECK(probs(1, 3, j) == (j == 2 ? real{0} : real{1} / 5));
  CHECK(same_bits(slice(trace.layers[0].softmax[0], 0), slice(probs, 0)));
  CHECK_FALSE(same_bits(slice(trace.layers[0].softmax[0], 1), slice(probs, 1)));
}

TEST_CASE("attention without a key is divided by what is left, and stays 0 where nothing is") {
  const Bert bert = little_bert();
  const Tensor before = forward(bert, six_tokens).layers[0].probs[0];
  const Tensor after = forward(bert, six_tokens, {renormalise_without(0, 0, 4)}).layers[0].probs[0];
  for (Index i = 0; i < 6; ++i) {
    CHECK(after(0, i, 4) == 0);
    CHECK(after(0, i, 1) == Approx(before(0, i, 1) / (1 - before(0, i, 4))).epsilon(1e-5));
  }
  const Trace alone = forward(bert, Sequence{{5}, {}, {}}, {renormalise_without(0, 0, 0)});
  CHECK(alone.layers[0].probs[0](0, 0, 0) == 0);
}

TEST_CASE("blocks that are switched off add nothing to the residual stream") {
  const Bert bert = little_bert();
  const Trace trace = forward(bert, six_tokens, {attention_off(0), ablate_feed_forward(0)});
  const LayerParameters& layer = bert.layers[0];
  const Tensor middle = layer_norm(trace.hidden[0], layer.attention.norm, bert.config.epsilon).y;
  CHECK(same_bits(trace.layers[0].middle.y, middle));
  CHECK(same_bits(trace.hidden[1],
                  layer_norm(middle, layer.feed_forward.norm, bert.config.epsilon).y));
}

TEST_CASE("replaced values stand in the trace as given") {
  const Bert bert = little_bert();
  Rng rng{8};
  const Tensor mean = normal(rng, {4}), row = normal(rng, {12}), map = uniform(rng, {3, 6, 6});
  const Trace trace = forward(
      bert, six_tokens, {mean_head(0, 1, mean), replace_hidden(1, 2, row), replace_probs(2, map)});
  const Tensor context = split_heads(trace.layers[0].context, 3);
  for (Index t = 0; t < 6; ++t)
    for (Index d = 0; d < 4; ++d) CHECK(context(1, t, d) == mean(d));
  CHECK(std::ranges::equal(trace.hidden[1].row(2), row.values()));
  CHECK(same_bits(trace.layers[2].probs[0], map));
  CHECK_THROWS_WITH(forward(bert, six_tokens, {replace_hidden(1, 6, row)}),
                    "change: position 6 is outside 0..5");
  CHECK_THROWS(forward(bert, six_tokens, {replace_probs(2, mean)}));
}
