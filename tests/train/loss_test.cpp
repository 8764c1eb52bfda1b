#include "train/loss.h"

#include <cmath>

#include "bert/bert.h"
#include "support/catch.h"
#include "support/tolerance.h"
#include "train/heads.h"
#include "train/little_task.h"

using namespace glassbert;

namespace {

double surprise(const Tensor& logits, Index row, Index target) {
  double sum = 0;
  for (const real v : logits.row(row)) sum += std::exp(double(v));
  return std::log(sum) - double(logits(row, target));
}

// A model with every head, and a batch of two sentences of which the first has two masked words.
struct Fixture {
  Fixture() {
    Rng rng{3};
    bert.masked_word.emplace();
    bert.next_sentence.emplace();
    bert.classifier.emplace();
    bert.config.labels = {"a", "b", "c"};
    initialise_missing(bert, rng);
    examples[0] = {{{2, 9, 4, 4, 3}, {}, {}}, {{2, 11}, {3, 12}}};
    examples[1] = {{{2, 4, 9, 3}, {}, {}}, {{1, 30}}};
  }
  Bert bert = little_bert(1);
  std::vector<Example> examples = std::vector<Example>(2);
};

}  // namespace

TEST_CASE("the loss of masked words is a mean over all words, not over sequences") {
  Fixture f;
  const Trace trace = forward(f.bert, stack(f.examples, f.bert.config));
  REQUIRE(trace.mlm_logits.dim(0) == 3);
  const Loss loss = loss_of(trace, f.examples);
  const Trace whole = forward(
      f.bert, stack(std::vector{f.examples[0].sequence, f.examples[1].sequence}, f.bert.config));
  const double expected = (surprise(whole.mlm_logits, 2, 11) + surprise(whole.mlm_logits, 3, 12) +
                           surprise(whole.mlm_logits, 6, 30)) /
                          3;
  CHECK(loss.value == Approx(expected).epsilon(1e-5));
  CHECK(loss.targets == 3);
}

TEST_CASE("words, next sentences and classes add up, each as a mean of its own") {
  Fixture f;
  f.examples[0].next = 1;
  f.examples[1].next = 0;
  f.examples[1].label = 2;  // the other has none
  const Trace trace = forward(f.bert, stack(f.examples, f.bert.config));
  std::vector<Example> words = f.examples;
  for (Example& x : words) x.next = x.label = std::nullopt;
  const double expected =
      loss_of(trace, words).value +
      (surprise(trace.nsp_logits, 0, 1) + surprise(trace.nsp_logits, 1, 0)) / 2 +
      surprise(trace.logits, 1, 2);
  const Loss loss = loss_of(trace, f.examples);
  CHECK(loss.value == Approx(expected).epsilon(1e-5));
  CHECK(loss.targets == 6);
  for (const real v : loss.d_trace.logits.row(0)) CHECK(v == 0);
}

TEST_CASE("the loss's derivative by a logit is its difference quotient") {
  if (!tolerance::is_double) {
    SUCCEED("differences need double");
    return;
  }
  Fixture f;
  Trace trace = forward(f.bert, stack(f.examples, f.bert.config));
  const Tensor d = loss_of(trace, f.examples).d_trace.mlm_logits;
  for (Index i = 0; i < d.size(); i += 7) {
    real& logit = trace.mlm_logits.values()[i];
    const real before = logit;
    logit = static_cast<real>(double(before) + 1e-5);
    const double above = loss_of(trace, f.examples).value;
    logit = static_cast<real>(double(before) - 1e-5);
    const double below = loss_of(trace, f.examples).value;
    logit = before;
    CHECK(double(d.values()[i]) == Approx((above - below) / 2e-5).margin(1e-9));
  }
}

TEST_CASE("a hit is a target that nothing else outscores") {
  Trace trace;
  trace.hidden.resize(1);
  trace.logits = Tensor(Shape{2, 3});
  trace.logits(0, 1) = 5;
  trace.logits(1, 0) = 1;
  std::vector<Example> examples(2);
  examples[0].label = 1;
  examples[1].label = 2;
  CHECK(loss_of(trace, examples).hits == 1);
}

TEST_CASE("logits of any size give a finite loss") {
  Trace trace;
  trace.hidden.resize(1);
  trace.logits = Tensor(Shape{1, 2});
  trace.logits(0, 0) = 3000;
  std::vector<Example> examples(1);
  examples[0].label = 1;
  CHECK(loss_of(trace, examples).value == Approx(3000));
}

TEST_CASE("asking what the model has no head for, or no class, is a mistake of the caller") {
  Trace trace;
  trace.hidden.resize(1);
  std::vector<Example> examples(1);
  examples[0].label = 1;
  CHECK_THROWS_WITH(loss_of(trace, examples), holds("no head for classes"));
  trace.logits = Tensor(Shape{1, 1});
  CHECK_THROWS_WITH(loss_of(trace, examples), holds("outside 0..0"));
}
