#include "app/explain_choices.h"
#include "app/verbs.h"
#include "app/verdict_report.h"
#include "app/verdict_subject.h"
#include "debate/verdict_parts.h"
#include "draw/number_text.h"
#include "explain/outcome.h"
#include "measure/total_variation.h"

namespace glassbert {
namespace {

constexpr double alike = 0.1;  // total variation: up to here two models answer alike

VerdictChoices verdict_choices(const Arguments& arguments, const Choices& choices) {
  VerdictChoices of_tests;
  of_tests.orders = arguments.integer("--orders", 20, 100'000).value_or(of_tests.orders);
  of_tests.removal = choices.removal;
  of_tests.epsilon = choices.epsilon;
  of_tests.seed = choices.seed;
  return of_tests;
}

std::vector<WordScores> of_wordings(const VerdictSubject& verdict, const Arguments& arguments) {
  std::vector<WordScores> others;
  for (const std::string& text : arguments.values("--paraphrase")) {
    const Input input = encode(verdict.model, text);
    others.push_back(word_scores(join("wording ", others.size() + 1),
                                 VerdictSubject(verdict.model, input, arguments)));
  }
  return others;
}

Input input_for(const Model& model, const Input& input) {
  return input.text ? encode(model, input.text->text, input.text->pair)
                    : with_labels(model, input.sequence);
}

std::vector<WordScores> of_models(const VerdictSubject& verdict, const Arguments& arguments) {
  std::vector<WordScores> others;
  for (const std::string& folder : arguments.values("--other-model")) {
    const Model model = open_model(std::filesystem::path(folder));
    const Input input = input_for(model, verdict.input);
    others.push_back(word_scores(model.name(), VerdictSubject(model, input, arguments)));
  }
  return others;
}

// The tests of one model alone.
std::vector<CardRow> own_tests(VerdictSubject& verdict, const VerdictChoices& choices) {
  std::vector<CardRow> rows{test_necessity(verdict.question, verdict.scores, choices),
                            test_sufficiency(verdict.question, verdict.scores, choices)};
  if (verdict.method.name == "attention")
    rows.push_back(test_uniqueness(verdict.question, choices));
  else
    rows.push_back(card_row("uniqueness", Badge::untested,
                            "These scores are no weights that could be exchanged for others."));
  rows.push_back(test_use(verdict.question, choices));
  rows.push_back(test_against_shapley(verdict.question, verdict.scores, choices));
  return rows;
}

// A model that was made to hide what it looks at, and answers alike: its card must be another.
CardRow test_liar(VerdictSubject& verdict, const std::vector<CardRow>& rows,
                  const Arguments& arguments, const VerdictChoices& choices) {
  const auto folder = arguments.value("--liar");
  if (!folder)
    return card_row("liar", Badge::untested, "No model with equal answers and other scores given.");
  const Model model = open_model(std::filesystem::path(*folder));
  const Input input = input_for(model, verdict.input);
  VerdictSubject liar(model, input, arguments);
  const Outcome own = outcome_of(verdict.question.run(), 0, verdict.question.aim());
  const Outcome other = outcome_of(liar.question.run(), 0, liar.question.aim());
  check(own.size() == other.size(), "--liar: ", other.size(), " classes, not ", own.size());
  const double apart = total_variation(own, other);
  if (decision_of(own) != decision_of(other) || apart > alike)
    return card_row("liar", Badge::untested,
                    join(model.name(), " answers otherwise here (total variation ",
                         fixed_text(apart, 3), "), so it is no liar about this."));
  const std::vector<CardRow> its = own_tests(liar, choices);
  std::string different;
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (rows[i].badge != its[i].badge)
      different +=
          join(different.empty() ? "" : ", ", rows[i].name, " (", badge_name(its[i].badge), ")");
  return card_row(
      "liar", different.empty() ? Badge::fail : Badge::pass,
      join(model.name(), " decides alike (total variation ", fixed_text(apart, 3), "); ",
           different.empty() ? "its card is the same: these tests can't tell them apart."
                             : "its card differs in " + different + "."));
}

void run_verdict(const Arguments& arguments, Output& out) {
  const Model model = open_model(arguments, "world-sentiment");
  const Input input = read_input(model, arguments);
  VerdictSubject verdict(model, input, arguments);
  verdict.question.run();
  check_has_outcome(verdict.question);
  const VerdictChoices choices = verdict_choices(arguments, verdict.choices);
  std::vector<CardRow> rows = own_tests(verdict, choices);
  const CardRow liar = test_liar(verdict, rows, arguments, choices);
  const WordScores own = word_scores("own", verdict);
  rows.push_back(
      test_stability("stability: wordings", own, of_wordings(verdict, arguments), choices.seed));
  rows.push_back(
      test_stability("stability: models", own, of_models(verdict, arguments), choices.seed));
  if (!arguments.given("--other-model"))
    rows.back().sentence =
        "No other model was given. None from another seed comes with the project: `glassbert "
        "train-world NAME --seed 2` makes one, --other-model reads it.";
  rows.push_back(liar);
  const Outcome outcome = outcome_of(verdict.question.run(), 0, verdict.question.aim());
  report_verdict({verdict.method, model, input, verdict.scores, verdict.choices, outcome,
                  verdict.question.aim().reads_words, rows},
                 arguments, out);
}

}  // namespace

Verb verdict_verb() {
  return {{.verb = "verdict",
           .summary = "tests whether scores of tokens explain an answer: one card, pass or fail",
           .plain = "[TEXT [PAIR]]",
           .plain_limit = 2,
           .flags = model_flags() + input_flags() + verdict_flags() + choice_flags(),
           .example = "glassbert verdict --paraphrase \"I did not like the film.\" --liar "
                      "data/world-liar --out out \"I didn't like the film.\""},
          run_verdict};
}

}  // namespace glassbert
