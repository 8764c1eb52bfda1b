#include <algorithm>

#include "bert/bert.h"
#include "bert/interventions.h"
#include "bert/objective.h"
#include "bert/sequences.h"
#include "core/parallel.h"
#include "core/storage.h"
#include "support/catch.h"
#include "support/close.h"
#include "support/error_of.h"
#include "support/little_bert.h"

using namespace glassbert;

namespace {

Objective some_direction(const Bert& bert) {
  Rng rng{12};
  return hidden_dot(normal(rng, {bert.config.H}));
}

Gradient gradient_of(const Bert& bert, const Batch& batch, Wanted wanted, Index lowest = 0,
                     const Hooks& hooks = {}) {
  const Trace trace = forward(bert, batch, hooks);
  return backward(bert, trace, some_direction(bert)(trace).d_trace, hooks, wanted, lowest);
}

Batch batch_of(const Bert& bert, const std::vector<Sequence>& sequences) {
  return stack(sequences, bert.config);
}

// True when both have the same bits in every parameter.
bool same_parameters(const Bert& a, const Bert& b) {
  std::vector<Tensor> of_a;
  for_each_parameter(
      a, [&](const std::string&, const Tensor& x, const Shape&, Kind) { of_a.push_back(x); });
  std::size_t i = 0;
  bool same = true;
  for_each_parameter(b, [&](const std::string&, const Tensor& x, const Shape&, Kind) {
    same = same && same_bits(x, of_a[i++]);
  });
  return same;
}

bool same_activations(const Trace& a, const Trace& b) {
  bool same = same_bits(a.words, b.words);
  for (std::size_t l = 0; l < a.hidden.size(); ++l)
    same = same && same_bits(a.hidden[l], b.hidden[l]);
  for (std::size_t l = 0; l < a.layers.size(); ++l) {
    const LayerTrace &x = a.layers[l], &y = b.layers[l];
    for (std::size_t s = 0; s < x.probs.size(); ++s)
      same = same && same_bits(x.probs[s], y.probs[s]) && same_bits(x.scores[s], y.scores[s]);
    same = same && same_bits(x.query, y.query) && same_bits(x.value, y.value) &&
           same_bits(x.inner, y.inner);
  }
  return same;
}

}  // namespace

TEST_CASE("every number of threads gives the same bits of every derivative") {
  Config config;
  config.V = 60;
  config.H = 96;
  config.A = 4;
  config.L = 2;
  config.F = 200;
  Rng rng{3};
  Bert bert = random_bert(config, rng);
  const bool packed = GENERATE(false, true);
  if (packed) pack(bert), pack_backward(bert);
  const Sequence sentence{std::vector<Index>(70, 7), {}, {}};
  const std::vector<Sequence> sequences{sentence, Sequence{{3, 4, 5}, {}, {}}};
  const Batch batch = stack(std::span(sequences).first(GENERATE(1, 2)), config);
  const int before = thread_count();
  set_thread_count(1);
  const Gradient one = gradient_of(bert, batch, Wanted::parameters);
  for (const int threads : {2, 3}) {
    set_thread_count(threads);
    const Gradient many = gradient_of(bert, batch, Wanted::parameters);
    CHECK(same_activations(many.trace, one.trace));
    CHECK(same_parameters(*many.parameters, *one.parameters));
  }
  set_thread_count(before);
}

TEST_CASE("a batch gives the same bits of every activation's derivative as its sequences alone") {
  Bert bert = little_bert();
  const bool packed = GENERATE(false, true);
  if (packed) pack(bert), pack_backward(bert);
  const std::vector<Sequence> sequences{short_one, long_one, masked_one};
  const Trace together = gradient_of(bert, batch_of(bert, sequences), Wanted::activations).trace;
  for (Index s = 0; s < 3; ++s) {
    const Trace alone =
        gradient_of(bert, batch_of(bert, {sequences[s]}), Wanted::activations).trace;
    const Rows rows = together.batch.rows(s);
    CHECK(same_bits(rows_of(together.words, rows), alone.words));
    for (Index l = 0; l < bert.config.L; ++l) {
      CHECK(same_bits(rows_of(together.hidden[l], rows), alone.hidden[l]));
      CHECK(same_bits(together.layers[l].probs[s], alone.layers[l].probs[0]));
      CHECK(same_bits(together.layers[l].scores[s], alone.layers[l].scores[0]));
    }
  }
}

TEST_CASE("packed products go backward like plain ones") {
  Bert bert = little_bert();
  const Batch batch = batch_of(bert, {long_one, masked_one});
  const Gradient plain = gradient_of(bert, batch, Wanted::activations);
  pack_backward(bert);
  const Gradient packed = gradient_of(bert, batch, Wanted::activations);
  const Tolerance allowed{tolerance::spec.absolute * 1000, tolerance::spec.relative * 100};
  CHECK(difference(packed.trace.words, plain.trace.words, allowed) == "");
  CHECK_FALSE(bert.layers[0].feed_forward.inner.packed_backward().empty());
  bert.layers[0].feed_forward.inner.change_weight();
  CHECK(bert.layers[0].feed_forward.inner.packed_backward().empty());
}

TEST_CASE("what is wanted decides what is computed, not its bits") {
  const Bert bert = little_bert();
  const Batch batch = batch_of(bert, {long_one});
  const Gradient whole = gradient_of(bert, batch, Wanted::parameters);
  const Gradient activations = gradient_of(bert, batch, Wanted::activations);
  CHECK(same_activations(activations.trace, whole.trace));
  CHECK_FALSE(activations.parameters.has_value());

  const Trace maps = gradient_of(bert, batch, Wanted::maps, 1).trace;
  for (const Index l : {1, 2})
    CHECK(same_bits(maps.layers[l].probs[0], whole.trace.layers[l].probs[0]));
  CHECK(same_bits(maps.hidden[2], whole.trace.hidden[2]));
  CHECK(maps.hidden[1].empty());
  CHECK(maps.layers[1].query.empty());
  CHECK(maps.layers[0].probs.empty());
  CHECK(maps.words.empty());

  const Trace upper = gradient_of(bert, batch, Wanted::activations, 1).trace;
  CHECK(same_bits(upper.hidden[1], whole.trace.hidden[1]));
  CHECK(upper.hidden[0].empty());
}

TEST_CASE("a shift of all scores of a row changes nothing, so their derivatives sum to 0") {
  const Bert bert = little_bert();
  const Gradient d = gradient_of(bert, batch_of(bert, {long_one, masked_one}), Wanted::parameters);
  for (Index l = 0; l < bert.config.L; ++l) {
    for (const Tensor& scores : d.trace.layers[l].scores)
      for (Index r = 0; r < scores.rows(); ++r) {
        double sum = 0, size = 0;
        for (const real v : scores.row(r)) sum += double(v), size += std::abs(double(v));
        CHECK(std::abs(sum) <= 20 * tolerance::spec.relative * size);
      }
    double largest = 0;
    const Linear& key = d.parameters->layers[l].attention.key;
    for (const real v : key.weight().values()) largest = std::max(largest, std::abs(double(v)));
    for (const real v : key.bias.values())  // adds a constant to each row of scores
      CHECK(std::abs(double(v)) <= 20 * tolerance::spec.relative * largest);
  }
}

TEST_CASE("what the objective does not depend on has derivatives of zero, not none") {
  Bert bert = little_bert();
  bert.classifier.emplace(Tensor(Shape{2, 12}), Tensor(Shape{2}));
  bert.config.labels = {"no", "yes"};
  const Trace trace = forward(bert, long_one);
  const Gradient d =
      backward(bert, trace, hidden_number(1, 2, 3)(trace).d_trace, {}, Wanted::parameters);
  for (const Index l : {2, 3})
    for (const real v : d.trace.hidden[l].values()) CHECK(v == 0);
  for (const real v : d.trace.layers[1].probs[0].values()) CHECK(v == 0);
  CHECK(d.trace.hidden[1](2, 3) == 1);
  for (const real v : d.parameters->classifier->weight().values()) CHECK(v == 0);
  for (const real v : d.parameters->layers[2].feed_forward.norm.weight.values()) CHECK(v == 0);
  CHECK(d.parameters->pooler->weight().shape() == Shape{12, 12});
}

TEST_CASE("a replaced value stops derivatives, and a row of it has those at the new value") {
  const Bert bert = little_bert();
  Rng rng{13};
  const Hooks hooks{replace_hidden(1, 4, normal(rng, {12}))};
  const Trace d =
      gradient_of(bert, batch_of(bert, {long_one}), Wanted::activations, 0, hooks).trace;
  const auto is_zero = [](std::span<const real> row) {
    return std::ranges::all_of(row, [](real v) { return v == 0; });
  };
  CHECK_FALSE(is_zero(d.hidden[1].row(4)));
  CHECK(is_zero(d.layers[0].feed_forward_out.row(4)));
  CHECK_FALSE(is_zero(d.layers[0].feed_forward_out.row(3)));
}

TEST_CASE("the hooks of one site run backward in reverse") {
  const Bert bert = little_bert();
  std::string order;
  const auto spy = [&](char name) {
    return Hook{Site::inner, 1, [](Index, Tensor&) {},
                [&order, name](Index, Tensor&) { order += name; }};
  };
  gradient_of(bert, batch_of(bert, {short_one}), Wanted::activations, 0, {spy('a'), spy('b')});
  CHECK(order == "ba");
}

TEST_CASE("backward continues from a run that was continued") {
  const Bert bert = little_bert();
  const Trace whole = forward(bert, long_one);
  const Trace rest = forward_from(bert, whole, 2);
  const Trace seed = some_direction(bert)(rest).d_trace;
  const Trace d = backward(bert, rest, seed, {}, Wanted::activations, 2).trace;
  CHECK(same_bits(d.hidden[2], backward(bert, whole, seed).trace.hidden[2]));
  CHECK_THROWS_WITH(backward(bert, rest, seed),
                    "backward: the trace holds no hidden.0; run it with Depth::everything");
}

TEST_CASE("a run that can't be derived is refused with what is missing") {
  const Bert bert = little_bert();
  const Trace shallow = forward(bert, short_one, {}, Depth::attention);
  CHECK_THROWS_WITH(backward(bert, shallow, {}),
                    "backward: the trace holds no hidden.0; run it with Depth::everything");
  const Trace trace = forward(bert, short_one);
  CHECK_THROWS_WITH(backward(bert, trace, {}, {}, Wanted::activations, 4),
                    "backward: layer 4 is outside 0..3");
  CHECK_THROWS_WITH(backward(bert, trace, {}, {}, Wanted::parameters, 1),
                    "backward: parameters are wanted, so lowest must be 0, not 1");
  const Hooks silent{{Site::query, 0, [](Index, Tensor&) {}, {}}};
  CHECK_THROWS_WITH(gradient_of(bert, batch_of(bert, {short_one}), Wanted::activations, 0, silent),
                    "hook: no change_backward, so there is no derivative");
}

TEST_CASE("objectives say what is out of range or missing") {
  Bert bert = little_bert();
  bert.classifier.emplace(Tensor(Shape{2, 12}), Tensor(Shape{2}));
  const Trace trace = forward(bert, short_one);
  const auto message = [&](const Objective& objective) {
    return error_of([&] { objective(trace); });
  };
  CHECK(message(logit(2)) == "objective: label 2 is outside 0..1");
  CHECK(message(margin(-1)) == "objective: label -1 is outside 0..1");
  CHECK(message(masked_word_logit(0, 3)) == "objective: this checkpoint computes no mlm_logits");
  CHECK(message(pooled_number(12)) == "objective: number 12 is outside 0..11");
  CHECK(message(hidden_number(4, 0, 0)) == "objective: layer 4 is outside 0..3");
  CHECK(message(hidden_number(0, 3, 0)) == "objective: position 3 is outside 0..2");
  CHECK(message(pooled_dot(Tensor(Shape{3}))) ==
        "objective: direction has shape (3), expected (12)");
  CHECK(message(hidden_dot(Tensor(Shape{2, 12}))) ==
        "objective: direction has shape (2, 12), expected (3, 12)");
  CHECK(message(similarity(Tensor(Shape{12}))) ==
        "objective: a direction of length 0 has no cosine");
}

TEST_CASE("an objective gives each sequence of a batch the value that it has alone") {
  Bert bert = little_bert();
  bert.classifier.emplace(bert.pooler->weight(), Tensor(Shape{12}));
  const std::vector<Sequence> sequences{short_one, masked_one, long_one};
  const Trace together = forward(bert, stack(sequences, bert.config));
  Rng rng{14};
  const std::vector<Objective> objectives{logit(3),
                                          margin(3),
                                          loss(3),
                                          pooled_number(5),
                                          some_direction(bert),
                                          hidden_number(1, 2, 3),
                                          pooled_dot(normal(rng, {12})),
                                          similarity(normal(rng, {12}))};
  for (const Objective& objective : objectives)
    for (std::size_t s = 0; s < 3; ++s)
      CHECK(objective(together).values[s] == objective(forward(bert, sequences[s])).values[0]);
}
