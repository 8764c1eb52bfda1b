// Methods that score tokens by derivatives or by removal.
#include "explain/gradient_x_input.h"
#include "explain/input_gradient.h"
#include "explain/kept_tokens.h"
#include "explain/kernel_shap.h"
#include "explain/lime.h"
#include "explain/occlusion.h"
#include "explain/shapley_exact.h"
#include "support/ask.h"
#include "support/catch.h"
#include "support/close.h"
#include "support/error_of.h"
#include "support/one_thread.h"

using namespace glassbert;

namespace {

double sum_of(const Tensor& x) {
  double sum = 0;
  for (const real value : x.values()) sum += value;
  return sum;
}

// A longer input: 8 content tokens.
const Sequence long_sentence{{2, 5, 8, 9, 8, 12, 21, 13, 29, 3}, {}, {}};

}  // namespace

TEST_CASE("input gradients are those of the word embeddings, found by trying") {
  const Bert bert = little_classifier();
  Question question(bert, little_sentence, logit_aim(0), little_special);
  const Tensor lengths = explain_by_input_gradient(question, {}).values;
  const Tensor products = explain_by_gradient_x_input(question, {}).values;
  const double step = tolerance::slope_step;
  const auto moved = [&](Index t, Index h, double by) {
    const auto move = [=](Index, Tensor& words) { words(t, h) += static_cast<real>(by); };
    return double(forward(bert, little_sentence, {{Site::words, 0, move, {}}}).logits(0, 0));
  };
  const Index t = 3;
  double squares = 0, product = 0;
  for (Index h = 0; h < bert.config.H; ++h) {
    const double slope = (moved(t, h, step) - moved(t, h, -step)) / (2 * step);
    squares += slope * slope;
    product += slope * question.run().words(t, h);
  }
  CHECK(std::abs(lengths(t) - std::sqrt(squares)) < 30 * tolerance::slope.absolute);
  CHECK(std::abs(products(t) - product) < 30 * tolerance::slope.absolute);
}

TEST_CASE("occlusion is F less F without the token, and specials score 0") {
  const Bert bert = little_classifier();
  Question question(bert, little_sentence, logit_aim(0), little_special);
  Choices choices;
  const Tensor masked = explain_by_occlusion(question, choices).values;
  choices.removal = Removal::erase;
  const Tensor erased = explain_by_occlusion(question, choices).values;
  const Sequence with_mask{{2, 5, 8, 4, 8, 12, 3}, {}, {}}, shorter{{2, 5, 8, 8, 12, 3}, {}, {}};
  CHECK(std::abs(masked(3) - (question.value() - forward(bert, with_mask).logits(0, 0))) <
        tolerance::outcome);
  CHECK(std::abs(erased(3) - (question.value() - forward(bert, shorter).logits(0, 0))) <
        tolerance::outcome);
  CHECK((masked(0) == 0 && masked(6) == 0 && erased(0) == 0 && erased(6) == 0));
}

TEST_CASE("a token at which the objective reads is not cut out, and a note says so") {
  const Bert bert = little_classifier();
  const Aim aim{hidden_number(3, 2, 1), "hidden:3:2:1", {}, 2};
  Question question(bert, little_sentence, aim, little_special);
  Choices choices;
  choices.removal = Removal::erase;
  const Explanation answer = explain_by_occlusion(question, choices);
  CHECK(answer.values(2) == 0);
  CHECK(answer.values(1) != 0);
  CHECK(answer.notes.back().name == "kept");
}

TEST_CASE("Shapley values sum to what all tokens together bring, and regression finds the same") {
  const Bert bert = little_classifier();
  Question question(bert, long_sentence, Aim{loss(1), "loss:1", 1}, little_special);
  const Explanation exact = explain_by_shapley_exact(question, {});
  const Explanation fitted = explain_by_kernel_shap(question, {});
  CHECK(std::abs(sum_of(exact.values) - (question.value() - number_note(exact, "baseline_value"))) <
        10 * tolerance::outcome);
  CHECK(std::abs(number_note(exact, "efficiency_error")) < tolerance::outcome);
  CHECK(difference(fitted.values, exact.values, {10 * tolerance::outcome, 0}) == "");
  CHECK((exact.values(0) == 0 && exact.values(9) == 0));
}

TEST_CASE("drawn rows give Shapley values that are near, sum exactly and are the same again") {
  const OneThread one_thread;
  const Bert bert = little_classifier();
  const Sequence twelve{{2, 5, 8, 9, 8, 12, 21, 13, 29, 7, 30, 6, 11, 3}, {}, {}};
  Question question(bert, twelve, logit_aim(1), little_special);
  const Tensor exact = explain_by_shapley_exact(question, {}).values;
  double largest = 0;
  for (const real phi : exact.values()) largest = std::max(largest, double(std::abs(phi)));
  Choices choices;
  const auto error_of_drawn = [&](Index samples) {
    choices.samples = samples;
    const Explanation drawn = explain_by_kernel_shap(question, choices);
    CHECK(std::abs(number_note(drawn, "efficiency_error")) < tolerance::outcome);
    CHECK(same_bits(drawn.values, explain_by_kernel_shap(question, choices).values));
    double most = 0;
    for (Index t = 0; t < exact.size(); ++t)
      most = std::max(most, double(std::abs(drawn.values(t) - exact(t))));
    return most;
  };
  const double of_few = error_of_drawn(60), of_many = error_of_drawn(4000);
  CHECK(of_many < 0.1 * largest);
  CHECK(of_many < of_few / 3);  // the error falls with the root of the number: 8 times
}

TEST_CASE("LIME draws the input itself first, then the same rows for the same seed") {
  const Bert bert = little_classifier();
  Question question(bert, little_sentence, logit_aim(1), little_special);
  Choices choices;
  choices.samples = 100;
  const Explanation one = explain_by_lime(question, choices);
  CHECK(same_bits(one.values, explain_by_lime(question, choices).values));
  CHECK(number_note(one, "rows") == 100);
  CHECK(number_note(one, "seed") == 1);
  CHECK(std::abs(sum_of(one.values) + number_note(one, "intercept") -
                 number_note(one, "local_value")) < tolerance::outcome);
  choices.seed = 2;
  CHECK_FALSE(same_bits(one.values, explain_by_lime(question, choices).values));
}

TEST_CASE("rows of other lengths, first rows without a token and too many players are refused") {
  const Bert bert = little_classifier();
  Question question(bert, little_sentence, logit_aim(1), little_special);
  Choices choices;
  choices.masks = {{1, 1, 1, 1, 1}, {1, 0, 1, 1}};
  CHECK(error_of([&] { explain_by_lime(question, choices); }).find("row 1 has 4 numbers, but 5") !=
        std::string::npos);
  CHECK(error_of([&] { explain_by_kernel_shap(question, choices); }).find("row 1 has 4") !=
        std::string::npos);
  choices.masks = {{1, 0, 1, 1, 1}};
  CHECK(error_of([&] { explain_by_lime(question, choices); }).find("must keep every token") !=
        std::string::npos);
  const Sequence empty{{2, 3}, {}, {}};
  Question nothing(bert, empty, logit_aim(1), little_special);
  for (const auto method : {explain_by_lime, explain_by_kernel_shap, explain_by_shapley_exact})
    CHECK(error_of([&] { method(nothing, {}); }).find("nothing but special tokens") !=
          std::string::npos);
  CHECK(sum_of(explain_by_occlusion(nothing, {}).values) == 0);
  const std::vector<Index> many(21, 1);
  CHECK(error_of([&] { values_of_all_choices(question, many); }).find("kernel-shap") !=
        std::string::npos);
}

TEST_CASE("a row without some tokens lacks as many, wherever they are") {
  Rng rng{4};
  std::vector<int> kept(6);
  for (int i = 0; i < 600; ++i) {
    const std::vector<int> row = row_without(6, 2, rng);
    CHECK(std::ranges::count(row, 0) == 2);
    for (std::size_t k = 0; k < 6; ++k) kept[k] += row[k];
  }
  for (const int times : kept) CHECK(std::abs(times - 400) < 60);  // 5 deviations
}
