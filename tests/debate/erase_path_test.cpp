// Erasing, against forwards written out by hand.
#include "debate/erase_path.h"

#include "debate/key_ranking.h"
#include "explain/outcome.h"
#include "support/catch.h"
#include "support/one_thread.h"
#include "support/study_case.h"
#include "support/tolerance.h"

using namespace glassbert;

namespace {

constexpr double close = tolerance::is_double ? 1e-10 : 5e-6;

// What the classifier answers when rows of attention are written anew in some layers.
Outcome answer_with(const Bert& bert, const Sequence& input, Index lowest, bool all_rows,
                    const std::vector<Index>& gone, bool divides) {
  Hooks hooks;
  for (Index l = lowest; l < bert.config.L; ++l)
    hooks.push_back({Site::probs,
                     l,
                     [=](Index, Tensor& probs) {
                       const Index T = probs.dim(1);
                       for (Index a = 0; a < probs.dim(0); ++a)
                         for (Index i = 0; i < (all_rows ? T : 1); ++i) {
                           for (const Index j : gone) probs(a, i, j) = 0;
                           double sum = 0;
                           for (Index j = 0; j < T; ++j) sum += double(probs(a, i, j));
                           for (Index j = 0; j < T && divides && sum > 0; ++j)
                             probs(a, i, j) = static_cast<real>(double(probs(a, i, j)) / sum);
                         }
                     },
                     {}});
  return outcome_of(forward(bert, input, hooks), 0, logit_aim(0));
}

// That the path is the one of these outcomes.
void check_path(const ErasePath& path, const std::vector<Outcome>& outcomes, Index decided) {
  REQUIRE(path.probability.size() == outcomes.size());
  Index flip = -1;
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    CHECK(std::abs(path.probability[i] - outcomes[i][decided]) < close);
    if (flip < 0 && decision_of(outcomes[i]) != decided) flip = Index(i) + 1;
  }
  CHECK(path.flip == flip);
}

}  // namespace

TEST_CASE("erasing from the last row or from all layers is what forwards with such rows give") {
  const OneThread one_thread;
  const Bert bert = little_classifier();
  Question question(bert, little_sentence, {}, little_special);
  const Index decided = decision_of(outcome_of(question.run(), 0, question.aim()));
  const std::vector<Index> order{3, 0, 6, 1, 5, 2, 4};
  bool any_flips = false;
  for (const Erase how : {Erase::renormalise, Erase::zero}) {
    std::vector<Outcome> last, all;
    for (std::size_t k = 1; k <= order.size(); ++k) {
      const std::vector<Index> gone(order.begin(), order.begin() + k);
      const bool divides = how == Erase::renormalise;
      last.push_back(answer_with(bert, little_sentence, 2, false, gone, divides));
      all.push_back(answer_with(bert, little_sentence, 0, true, gone, divides));
    }
    const ErasePath in_row = erase_weights(question, Scope::last_row, order, how);
    const ErasePath in_all = erase_weights(question, Scope::all_layers, order, how);
    check_path(in_row, last, decided);
    check_path(in_all, all, decided);
    any_flips = any_flips || in_row.flip > 0 || in_all.flip > 0;
  }
  CHECK(any_flips);  // or nothing was tested of it
}

TEST_CASE("whether the rows are divided by their sums makes a difference, but not to the last") {
  const OneThread one_thread;
  const Bert bert = little_classifier();
  Question question(bert, little_sentence, {}, little_special);
  const std::vector<Index> order{0, 1, 2, 3, 4, 5, 6};
  const auto a = erase_weights(question, Scope::last_row, order, Erase::renormalise).probability;
  const auto b = erase_weights(question, Scope::last_row, order, Erase::zero).probability;
  CHECK(std::abs(a[3] - b[3]) > 1e-3);
  CHECK(a.back() == b.back());  // the context is 0 in both
}

TEST_CASE("erasing words takes all their pieces out of the input, one word after the other") {
  const OneThread one_thread;
  const Bert bert = little_classifier();
  Question question(bert, little_sentence, {}, little_special);
  const Index decided = decision_of(outcome_of(question.run(), 0, question.aim()));
  const std::vector<std::vector<Index>> words{{3}, {1, 2}, {5}, {4}};
  const std::vector<std::vector<Index>> cut{{2, 5, 8, 8, 12, 3}, {2, 8, 12, 3}, {2, 8, 3}, {2, 3}};
  const std::vector<std::vector<Index>> masked{
      {2, 5, 8, 4, 8, 12, 3}, {2, 4, 4, 4, 8, 12, 3}, {2, 4, 4, 4, 8, 4, 3}, {2, 4, 4, 4, 4, 4, 3}};
  const auto answers = [&](const std::vector<std::vector<Index>>& inputs) {
    std::vector<Outcome> outcomes;
    for (const auto& ids : inputs)
      outcomes.push_back(outcome_of(forward(bert, Sequence{ids, {}, {}}), 0, logit_aim(0)));
    return outcomes;
  };
  check_path(erase_words(question, words, Removal::erase), answers(cut), decided);
  check_path(erase_words(question, words, Removal::mask), answers(masked), decided);
}

TEST_CASE("keys are ranked by the mean over heads of the row, or over all rows of all layers") {
  const OneThread one_thread;
  const Bert bert = little_classifier();
  Question question(bert, little_sentence, {}, little_special);
  const Index decided = decision_of(outcome_of(question.run(), 0, question.aim()));
  const Trace slopes =
      question.derivatives(outcome_probability(question.aim(), decided), Wanted::maps);
  const auto& layers = question.run().layers;
  for (const Scope scope : {Scope::last_row, Scope::all_layers})
    for (Index j = 0; j < 7; ++j) {
      double weight = 0, slope = 0, product = 0, count = 0;
      for (Index l = scope == Scope::last_row ? 2 : 0; l < 3; ++l)
        for (Index a = 0; a < 3; ++a)
          for (Index i = 0; i < (scope == Scope::last_row ? 1 : 7); ++i) {
            const double A = layers[l].probs[0](a, i, j), d = slopes.layers[l].probs[0](a, i, j);
            weight += A;
            slope += d;
            product += A * d;
            ++count;
          }
      const auto score = [&](Order order) {
        return double(ranking_scores(question, order, scope)(j));
      };
      CHECK(std::abs(score(Order::attention) - weight / count) < 1e-6);
      CHECK(std::abs(score(Order::gradient) - slope / count) < 1e-6);
      CHECK(std::abs(score(Order::gradient_attention) - product / count) < 1e-6);
    }
  const std::vector<Index> order =
      ranked({0, 1, 2, 3}, Tensor(Shape{4}, {real(0.1), real(0.5), real(0.5), real(0.2)}));
  CHECK(order == std::vector<Index>{1, 2, 3, 0});
}
