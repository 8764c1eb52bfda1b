// Attention, gradients and leave-one-out of words, against forwards and differences.
#include "debate/importance.h"

#include <cmath>

#include "bert/interventions.h"
#include "debate/agreement.h"
#include "explain/outcome.h"
#include "gradient/differences.h"
#include "measure/kendall.h"
#include "measure/total_variation.h"
#include "support/catch.h"
#include "support/one_thread.h"
#include "support/study_case.h"

using namespace glassbert;

namespace {

AdditiveHead little_head(Frozen frozen) {
  Rng rng{3};
  AdditiveHead head{random_additive_attention(12, rng), frozen, "little"};
  for (real& x : head.model.output.change_weight().values()) x *= 9;
  return head;
}

Outcome answer_of(const Bert& bert, const std::vector<Index>& ids) {
  return outcome_of(forward(bert, Sequence{ids, {}, {}}), 0, logit_aim(0));
}

#ifdef GLASSBERT_DOUBLE
// That |gradient| of the words is the slope of `f` when the words' embeddings grow: the derivative
// at 1 of a factor that they are multiplied by.
void check_slopes(const std::vector<double>& gradient,
                  const std::function<double(const Hook& grow)>& f) {
  const StudyText text = little_text();
  for (std::size_t w = 0; w < text.words.size(); ++w) {
    const double slope = derivative_at_zero(
        [&](double t) {
          return f({Site::words,
                    0,
                    [&, t](Index, Tensor& words) {
                      for (const Index i : text.words[w])
                        for (real& x : words.row(i)) x = static_cast<real>(double(x) * (1 + t));
                    },
                    {}});
        },
        1e-3);
    CHECK(std::abs(slope) > 1e-4);
    CHECK(gradient[w] == Approx(std::abs(slope)).epsilon(1e-6));
  }
}
#endif

}  // namespace

TEST_CASE("a word's attention is the mean over heads of its pieces' weights in the last row") {
  const Bert bert = little_classifier();
  Question question(bert, little_sentence, {}, little_special);
  const Importance words = word_importance(question, little_text(), Removal::erase);
  const Tensor& probs = question.run().layers[2].probs[0];
  double first = 0;
  for (Index a = 0; a < 3; ++a) first += double(probs(a, 0, 1) + probs(a, 0, 2)) / 3;
  CHECK(words.attention.size() == 4);
  CHECK(words.attention[0] == Approx(first).epsilon(1e-6));
}

TEST_CASE("leave-one-out is the total variation without the whole word") {
  const Bert bert = little_classifier();
  Question question(bert, little_sentence, {}, little_special);
  const Outcome whole = answer_of(bert, little_sentence.ids);
  const Importance cut = word_importance(question, little_text(), Removal::erase);
  const Importance masked = word_importance(question, little_text(), Removal::mask);
  CHECK(cut.leave_one_out[0] ==
        Approx(total_variation(whole, answer_of(bert, {2, 9, 8, 12, 3}))).margin(1e-5));
  CHECK(masked.leave_one_out[0] ==
        Approx(total_variation(whole, answer_of(bert, {2, 4, 4, 9, 8, 12, 3}))).margin(1e-5));
  CHECK(cut.leave_one_out[3] ==
        Approx(total_variation(whole, answer_of(bert, {2, 5, 8, 9, 8, 3}))).margin(1e-5));
}

#ifdef GLASSBERT_DOUBLE
TEST_CASE("the gradient holds the last row fixed and nothing else, by differences") {
  const Bert bert = little_classifier();
  Question question(bert, little_sentence, {}, little_special);
  const Importance words = word_importance(question, little_text(), Removal::erase);
  const Outcome whole = answer_of(bert, little_sentence.ids);
  const Tensor own = question.run().layers[2].probs[0];
  const Hook hold{Site::probs,
                  2,
                  [own](Index, Tensor& probs) {
                    for (Index a = 0; a < 3; ++a)
                      for (Index j = 0; j < 7; ++j) probs(a, 0, j) = own(a, 0, j);
                  },
                  {}};
  check_slopes(words.gradient, [&](const Hook& grow) {
    return outcome_of(forward(bert, little_sentence, {grow, hold}), 0,
                      logit_aim(0))[decision_of(whole)];
  });
}

TEST_CASE("so does that of a head of additive attention, on words and on states") {
  const Bert bert = little_classifier();
  for (const Frozen frozen : {Frozen::words, Frozen::states}) {
    const AdditiveHead head = little_head(frozen);
    Question question(bert, little_sentence, {}, little_special);
    const Importance words = word_importance(question, little_text(), head, Removal::erase);
    const Tensor alpha =
        attend_additively(head.model, frozen_vectors(bert, little_sentence, frozen)).alpha;
    CHECK(words.attention[0] == Approx(double(alpha(0, 0) + alpha(0, 1))));
    check_slopes(words.gradient, [&](const Hook& grow) {
      const Trace run = forward(bert, little_sentence, {grow});
      const Tensor& all = frozen == Frozen::words ? run.words : run.hidden.back();
      return read_out(head.model, rows_of(all, {1, 6}), alpha).positive();
    });
  }
}
#endif

TEST_CASE("leave-one-out of an additive head reads the shorter text, an empty one by its bias") {
  const Bert bert = little_classifier();
  const AdditiveHead head = little_head(Frozen::states);
  Question question(bert, {{2, 5, 3}, {}, {}}, {}, little_special);
  const StudyText one{0, "five", {{2, 5, 3}, {}, {}}, {{1}}, {}};
  const double p = additive_outcome(bert, one.sequence, head)[1];
  const double bias = 1 / (1 + std::exp(-double(head.model.output.bias(0))));
  const Importance words = word_importance(question, one, head, Removal::erase);
  CHECK(words.leave_one_out[0] == Approx(std::abs(p - bias)).margin(1e-6));
}

TEST_CASE("agreement stands beside chance: one word moved agrees beyond it, a shuffled list not") {
  std::vector<double> x, y, constant(12, 1.0);
  for (int i = 0; i < 12; ++i) {
    x.push_back(i);
    y.push_back(i == 3 ? 20 : i);
  }
  Rng rng{1};
  const Agreement near = agreement(x, y, 400, rng);
  CHECK(near.tau == *kendall_tau(x, y));
  CHECK(near.p < 0.01);
  CHECK(std::abs(near.by_chance) < near.tau);
  CHECK(std::isnan(agreement(x, constant, 10, rng).tau));
  CHECK(std::isnan(agreement(x, constant, 10, rng).p));

  double below = 0, mean = 0;  // the p of lists that have nothing to do with each other is even
  for (int round = 0; round < 200; ++round) {
    shuffle(std::span(y), rng);
    const Agreement random = agreement(x, y, 100, rng);
    below += random.p <= 0.2;
    mean += random.by_chance / 200;
  }
  CHECK(below / 200 == Approx(0.2).margin(0.08));
  CHECK(std::abs(mean) < 0.08);
}
