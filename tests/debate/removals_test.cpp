#include "debate/removals.h"

#include <cmath>

#include "bert/checkpoint.h"
#include "explain/kernel_shap.h"
#include "explain/lead.h"
#include "explain/lime.h"
#include "explain/occlusion.h"
#include "explain/shapley_exact.h"
#include "measure/leave_one_out.h"
#include "measure/shapley.h"
#include "support/ask.h"
#include "support/catch.h"
#include "support/tolerance.h"
#include "support/world_tokenizer.h"

using namespace glassbert;

namespace {

void expect_scores(const std::vector<double>& got, const Tensor& expected,
                   const std::vector<Index>& tokens) {
  REQUIRE(got.size() == tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i)
    CHECK(got[i] == Approx(double(expected(tokens[i]))).margin(tolerance::outcome));
}

}  // namespace

TEST_CASE("from all choices of content tokens follow the scores that the methods give") {
  const Bert bert = little_classifier();
  Question question = about_lead(bert, little_sentence, little_special);
  const Removals removals = remove_choices(question, question.content());
  CHECK(removals.values.size() == 32);
  Choices choices;
  choices.samples = 20;
  choices.seed = 5;
  const std::vector<Index>& tokens = removals.tokens;
  expect_scores(leave_one_out(5, removals.values), explain_by_occlusion(question, choices).values,
                tokens);
  expect_scores(shapley_values(5, removals.values),
                explain_by_shapley_exact(question, choices).values, tokens);
  expect_scores(lime_of(removals, 20, 5), explain_by_lime(question, choices).values, tokens);
  expect_scores(kernel_shap_of(removals, 20, 5), explain_by_kernel_shap(question, choices).values,
                tokens);
}

TEST_CASE("with more rows draws come closer to each other, and KernelSHAP to Shapley") {
  const Bert bert = little_classifier();
  Question question = about_lead(bert, little_sentence, little_special);
  const Removals removals = remove_choices(question, question.content());
  const LineChart chart = sampling_chart(removals, {32, 4096}, 3);
  for (const std::size_t line : {0, 1, 3})
    CHECK(chart.series[line].values(1) < chart.series[line].values(0) / 3);
}

TEST_CASE("a study of redundancy shares what deciding words bring, and judges by Shapley") {
  const Tokenizer tokenizer = world_tokenizer();
  const Bert bert = load_checkpoint(shipped("world-sentiment")).bert;
  const auto id = [&](std::string_view token) { return tokenizer.vocabulary().require(token); };
  const Redundancy study = study_redundancy(
      bert, tokenizer, {id(pad_token), id(mask_token), id(class_token), id(separator_token)}, 2);
  for (Index c = 0; c < 3; ++c) {
    CHECK(study.agreement[0][c] == Approx(1));
    CHECK(study.players[c] >= double(study.words[c]));
    for (const std::vector<double>& found : study.found) CHECK((found[c] >= 0 && found[c] <= 1));
  }
  CHECK(study.scores[1].name == "leave one out");
  CHECK(study.scores.back().is_control);
}
