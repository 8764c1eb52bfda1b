#include "bert/interventions.h"
#include "explain/outcome.h"
#include "explain/removal.h"
#include "support/ask.h"
#include "support/catch.h"
#include "support/close.h"
#include "support/error_of.h"

using namespace glassbert;

namespace {

double value_of(const Bert& bert, const Sequence& input, const Objective& F,
                const Hooks& hooks = {}) {
  return F(forward(bert, input, hooks)).values[0];
}

// A classifier that can fill [MASK], too.
Bert little_filler() {
  Bert bert = little_classifier();
  Rng rng{9};
  const Index H = bert.config.H;
  bert.masked_word = MaskedWordHead{Linear(normal(rng, {H, H}), normal(rng, {H})),
                                    LayerNorm{normal(rng, {H}), normal(rng, {H})},
                                    {},
                                    normal(rng, {bert.config.V})};
  return bert;
}

}  // namespace

TEST_CASE("copies of a run, each under its own change, answer as runs one by one") {
  const Bert bert = little_classifier();
  Question question(bert, little_sentence, logit_aim(1), little_special);
  const auto hooks = [](Index first, Index) {
    const auto halve = [first](Index s, Tensor& context) {
      for (real& x : context.values()) x *= static_cast<real>(first + s) / 2;
    };
    return Hooks{{Site::context, 1, halve, {}}};
  };
  const Index count = 200;  // more than are run at once
  const std::vector<double> values = question.values_from(1, count, hooks);
  REQUIRE(std::ssize(values) == count);
  for (const Index i : {Index{0}, Index{1}, count - 1}) {
    const auto same = [i](Index, Tensor& context) {
      for (real& x : context.values()) x *= static_cast<real>(i) / 2;
    };
    CHECK(values[i] == value_of(bert, little_sentence, logit(1), {{Site::context, 1, same, {}}}));
  }
}

TEST_CASE("a run from the second of three layers costs two thirds of one, for each copy") {
  const Bert bert = little_classifier();
  Question question(bert, little_sentence, logit_aim(1), little_special);
  question.run();
  CHECK(question.cost().forwards == 1);
  question.values_from(1, 6, [](Index, Index) { return Hooks{}; });
  CHECK(std::abs(question.cost().forwards - 5) < 1e-12);
  question.derivatives(Wanted::maps, 2);
  CHECK(std::abs(question.cost().backwards - 1.0 / 3) < 1e-12);
  question.restart_cost();
  question.run();
  CHECK(question.cost().forwards == 1);
}

TEST_CASE("without an objective the predicted class is asked for, or the likeliest word") {
  const Bert bert = little_classifier();
  Question question(bert, little_sentence, {}, little_special);
  const Outcome p = outcome_of(question.run(), 0, question.aim());
  CHECK(question.aim().text == join("logit:", decision_of(p)));
  CHECK(question.value() == double(question.run().logits(0, decision_of(p))));

  Bert filler = little_filler();
  filler.classifier.reset();
  Question words(filler, {{2, 5, 4, 9, 3}, {}, {}}, {}, little_special);
  CHECK(words.aim().text.starts_with("mlm:2:"));
  const auto row = words.run().mlm_logits.row(2);
  CHECK(words.value() == double(*std::ranges::max_element(row)));

  const Bert body = little_bert();
  Question nothing(body, little_sentence, {}, little_special);
  CHECK(error_of([&] { nothing.aim(); }).find("has no classifier") != std::string::npos);
}

TEST_CASE("a hidden state below a change keeps its value") {
  const Bert bert = little_classifier();
  Aim aim{hidden_number(1, 2, 3), "hidden:1:2:3", {}, 2};
  aim.reads_inner_state = true;
  Question question(bert, little_sentence, aim, little_special);
  const auto hooks = [](Index, Index) { return Hooks{ablate_head(2, 0)}; };
  CHECK(question.values_from(2, 1, hooks)[0] == question.value());
}

TEST_CASE("a removed token becomes [MASK], or later tokens move down") {
  const Bert bert = little_classifier();
  Question question(bert, padded_sentence, logit_aim(2), little_special);
  const auto second_and_fourth = [](Index) { return std::vector<Index>{2, 4}; };
  const Sequence masked{{2, 5, 4, 9, 4, 3, 0}, {}, {1, 1, 1, 1, 1, 1, 0}};
  const Sequence shorter{{2, 5, 9, 3, 0}, {}, {1, 1, 1, 1, 0}};
  CHECK(values_without(question, 1, second_and_fourth, Removal::mask)[0] ==
        value_of(bert, masked, logit(2)));
  CHECK(values_without(question, 1, second_and_fourth, Removal::erase)[0] ==
        value_of(bert, shorter, logit(2)));
  CHECK(question.content() == std::vector<Index>{1, 2, 3, 4});
  CHECK(question.keys() == std::vector<Index>{0, 1, 2, 3, 4, 5});
}

TEST_CASE("an objective follows its token when an earlier one is cut out") {
  const Bert bert = little_filler();
  const Sequence input{{2, 5, 8, 4, 9, 3}, {}, {}}, shorter{{2, 8, 4, 9, 3}, {}, {}};
  Question question(bert, input, masked_word_aim(3, 11), little_special);
  const auto first = [](Index i) { return std::vector<Index>{i + 1}; };
  CHECK(values_without(question, 1, first, Removal::erase)[0] ==
        value_of(bert, shorter, masked_word_logit(2, 11)));
  const auto of_mean = [&](const Bert& model) {
    Rng rng{3};
    return similarity(normal(rng, {model.config.H}));
  };
  CHECK(std::abs(values_without(question, 1, first, Removal::erase, of_mean(bert))[0] -
                 value_of(bert, shorter, of_mean(bert))) < 1e-6);
  CHECK(error_of([&] { values_without(question, 3, first, Removal::erase); }).find("position 3") !=
        std::string::npos);
  Question nameless(bert, input, logit_aim(0), {});
  CHECK(error_of([&] { values_without(nameless, 1, first, Removal::mask); }).find("vocab.txt") !=
        std::string::npos);
}

TEST_CASE("outcomes are softmax, and their probabilities can be derived") {
  const Bert bert = little_classifier();
  Question question(bert, little_sentence, logit_aim(0), little_special);
  const Trace& run = question.run();
  const Outcome p = outcome_of(run, 0, question.aim());
  CHECK(std::abs(p[0] + p[1] + p[2] - 1) < 1e-12);
  const Evaluation e = outcome_probability(question.aim(), 1)(run);
  CHECK(std::abs(e.values[0] - p[1]) < 1e-6);
  for (Index k = 0; k < 3; ++k)
    CHECK(std::abs(e.d_trace.logits(0, k) - p[1] * ((k == 1 ? 1 : 0) - p[k])) < 1e-6);

  const Bert body = little_bert();
  Question nothing(body, little_sentence, Aim{pooled_number(0), "pooled:0"}, little_special);
  CHECK(error_of([&] { check_has_outcome(nothing); }).find("pooled:0 has no probabilities") !=
        std::string::npos);
}
