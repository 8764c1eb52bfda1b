// Lesson 22: what did each word add to a decision? Slopes, sums of slopes along the way from an
// empty text, Chefer's rule, the ledger of a logit, how all agree, what is lost without words.
#include "shell/lesson.h"
#include "debate/attribution_pictures.h"
#include "debate/head_scores.h"
#include "debate/pruning.h"
#include "explain/gradient_x_input.h"
#include "explain/integrated_gradients.h"
#include "explain/lead.h"
#include "measure/quadrature.h"
#include "shell/attribution_tables.h"
#include "shell/chart_table.h"
#include "shell/removal_tables.h"
#include "shell/special_ids.h"

using namespace glassbert;
namespace glassbert {
// tests/mutants/integrated_gradients/from_zero.cpp
Tensor from_zero(const Tensor& x, const Tensor& baseline, std::span<const double> weights,
                 std::span<const Tensor> d_x);
}  // namespace glassbert

namespace {

const std::string example = "The story was superb. The music was superb.";
constexpr Index looked_at = 16, longest = 14, most_taken = 4, players = 8;

// f(x) = x_0 x_1^2 from (1, 0) to (2, 3), its slopes as they were worked out with a pencil.
void work_on_paper(Album& album) {
  const Tensor x(Shape{2, 1}, {2, 3}), b(Shape{2, 1}, {1, 0}), end(Shape{2, 1}, {9, 12});
  const std::vector<Tensor> half{Tensor(Shape{2, 1}, {2.25, 4.5})};
  const std::vector<Tensor> quarters{Tensor(Shape{2, 1}, {0.5625, 1.875}),
                                     Tensor(Shape{2, 1}, {5.0625, 7.875})};
  const std::vector<double> one = midpoint_rule(1).weights, two = midpoint_rule(2).weights;
  Bars bars{{"x y y: what x and y add on the way from (1, 0) to (2, 3), 18 in all", "",
             "gradient_input · integrated_gradients"},
            {"x", "y"},
            {{"slope x input", gradient_times_input(x, end)},
             {"one point", integrated_gradients(x, b, one, half)},
             {"two points", integrated_gradients(x, b, two, quarters)},
             {"wrong: from zero", from_zero(x, b, two, quarters)}},
            "score"};
  album.add("paper", bars);
}

// One decision by every method, and by the ledger.
void attribute(const Model& model, const Bert& blank, Album& album, Output& out) {
  const Input input = encode(model, lesson_text(example));
  const SpecialIds special = special_ids(model);
  Question question = about_lead(model.bert, input.sequence, special);
  const std::string& text = input.text->text;
  ask("the slopes at the input, times the input: do they add up to the lead?", out);
  out << sums_table(question);
  Question untrained = about_lead(blank, input.sequence, special);
  LineChart gap = gap_chart(question, untrained, {1, 2, 3, 5, 8, 12, 20, 32});
  gap.caption = {"what integrated gradients miss, by number of points", text,
                 model.name() + " · integrated_gradients.gap · from [PAD]"};
  out << chart_table(gap, 4);
  album.add("gap", gap);
  TokenStrip baselines = baseline_strip(question, input.tokens);
  baselines.caption = {"integrated gradients from three baselines", text,
                       model.name() + " · integrated_gradients · 50 points"};
  album.add("baselines", baselines);
  const std::vector<Index> places = word_positions(input, question);
  TokenStrip strip = attribution_strip(question, input.tokens, remove_choices(question, places));
  strip.caption = {"one decision by every method", text,
                   model.name() + " · the lead; attention: the row of [CLS]"};
  album.add("methods", strip);
  album.add("agreement",
            attribution_agreement({"how far the methods agree about the words", text,
                                   model.name() + " · kendall.tau · sizes, without signs"},
                                  strip, places, 2));
  out << lead_table(question);
  album.add("ledger", Heatmap{{"two logits as ledgers", text, model.name() + " · ledger.part"},
                              ledger_panels(question)});
}

void lesson(const std::vector<std::string>&, Output& out) {
  Album album("22-attribution", out);
  work_on_paper(album);
  const Model model = open_model(lesson_model("world-sentiment"));
  Rng rng{22};
  attribute(model, untrained_classifier(model.bert, rng), album, out);
  const std::vector<RankedText> reviews = ranked_reviews(
      sure_reviews(world::Split::test, looked_at, longest, *model.tokenizer), most_taken, players);
  const std::vector<RankingCurve> curves =
      ranking_curves(model.bert, reviews, special_ids(model), most_taken);
  out << curve_table(curves);
  const std::vector<std::string> shown{"rollout", "input gradient", "gradient x input",
                                       "integrated gradients", "leave-one-out"};
  const std::string what = join(reviews.size(), " short reviews"), by = model.name() + " · aopc";
  album.add("without", ranking_chart({"without the words that a ranking names", what, by}, curves,
                                     shown, &RankingCurve::without));
  album.add("alone", ranking_chart({"of nothing but the words that a ranking names", what, by},
                                   curves, shown, &RankingCurve::alone));
}

}  // namespace

int main(int argc, char** argv) { return run_main(argc, argv, lesson); }
