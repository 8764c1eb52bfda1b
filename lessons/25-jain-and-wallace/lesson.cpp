// Lesson 25: can other weights give the same answer? Three keys on paper; then a review, read by
// two models with their own weights and with others; and what is so of one review, on twenty.
#include "shell/lesson.h"
#include "core/parallel.h"
#include "debate/exchange_pictures.h"
#include "debate/review_comparison.h"
#include "draw/number_text.h"
#include "math/matmul.h"
#include "measure/jensen_shannon.h"
#include "measure/total_variation.h"
#include "shell/chart_table.h"
#include "shell/special_ids.h"

using namespace glassbert;

namespace {

const std::string example = "The plot was dull, but the actors were superb.";
constexpr double epsilon = 0.01;
constexpr Index runs = 3000, steps = 4;

std::vector<double> wide(std::span<const real> x) { return {x.begin(), x.end()}; }

// Three keys whose values are what each says for "positive", and four rows of weights.
void work_on_paper(Album& album, Output& out) {
  const std::vector<std::string> names{"its own", "same answer", "within .01", "dealt anew"};
  const Tensor P(Shape{4, 3}, {.5F, .25F, .25F, .25F, .75F, 0, .23F, .77F, 0, .25F, .25F, .5F}),
      V(Shape{3, 1}, {1, .5F, 0});
  const Tensor positive = matmul(P, V);
  Table table({"weights", "superb", "film", "dull", "positive", "moved by", "distance"});
  for (Index r = 0; r < 4; ++r) {
    std::vector<std::string> cells{names[r]};
    for (const real weight : P.row(r)) cells.push_back(fixed_text(weight, 2));
    const double one[] = {positive(0, 0), 1 - positive(0, 0)};
    const double other[] = {positive(r, 0), 1 - positive(r, 0)};
    cells.push_back(fixed_text(other[0], 3));
    cells.push_back(fixed_text(total_variation(one, other), 3));
    cells.push_back(fixed_text(jensen_shannon(wide(P.row(0)), wide(P.row(r))), 3));
    table.add(cells);
  }
  out << table.text() << "largest distance there is "
      << fixed_text(jensen_shannon_ceiling(wide(P.row(0))), 3) << '\n';
  album.add("paper", Heatmap{{"one row, and others in its place", "", "jensen_shannon.rows"},
                             {{"", names, {"superb", "film", "dull"}, "", "key", "weight", P}}});
}

// What one model answers to one review with its own weights and with others: as a table, head by
// head, and on the straight way from the one to the other.
void exchange(const Model& model, TriangleMap& all, Album& album, Output& out) {
  const Input input = encode(model, lesson_text(example));
  Question question(model.bert, input.sequence, {}, special_ids(model));
  RowExchange rows(question);
  const ExchangedRow own = rows.own(), found = rows.found(epsilon, runs);
  const std::string decided = model.bert.config.labels.at(*question.aim().label);
  Table table({model.name(), decided, "moved by", "distance", "among words"});
  for (const ExchangedRow& row : {own, rows.even(), rows.typical_deal(100), found})
    table.add({row.name, fixed_text(row.probability, 3), fixed_text(row.moved, 3),
               fixed_text(row.distance, 3), fixed_text(row.among_words, 3)});
  out << table.text() << "largest distance there is " << fixed_text(rows.ceiling(), 3) << '\n';
  const std::string late = model.name().ends_with("late") ? "-late" : "",
                    subtitle = "row of [CLS], last layer: " + input.text->text,
                    footer = model.name() + " · adversary";
  album.add("answer" + late, heads_side_by_side({"two attentions, one answer", subtitle, footer},
                                                input.tokens, decided, rows, {own, found}));
  album.add("way" + late, way_between({"from its own weights to others", subtitle, footer},
                                      input.tokens, decided, rows, own, found, steps));
  const Tensor mean = rows.mean_over_input(own);
  static const WordGroups groups = heaviest_words(input.tokens, wide(mean.values()));
  all.panels.push_back(triangle_of(question, input.tokens, groups, model.name(), epsilon));
}

void lesson(const std::vector<std::string>&, Output& out) {
  set_thread_count(1);  // nothing here is large enough for two
  Album album("25-jain-and-wallace", out);
  work_on_paper(album, out);
  std::vector<Model> models;
  for (const char* name : {"world-sentiment", "world-sentiment-late"})
    if (models.empty() || !environment("MODEL")) models.push_back(open_model(lesson_model(name)));
  ask("how far from its own weights can others be, with p moved by .01 at most?", out);
  TriangleMap all{{"every way to divide the row among three groups", lesson_text(example),
                   "adversary · all heads of the last layer"},
                  {}};
  for (const Model& model : models) exchange(model, all, album, out);
  album.add("simplex", all);
  std::vector<ReviewComparison> comparisons;
  for (const Model& model : models)
    comparisons.push_back(
        compare_reviews(model.name(), model.bert, *model.tokenizer, special_ids(model), {}));
  ask("of twenty reviews, how many decisions change when the weights are made even?", out);
  const Bars rankings = rankings_bars(comparisons), others = exchange_bars(comparisons, epsilon);
  out << bars_table("what is compared", rankings, 2) << bars_table("share", others, 2);
  album.add("rankings", rankings);
  album.add("others", others);
  album.add("dealt", dealt_chart(comparisons));
}

}  // namespace

int main(int argc, char** argv) { return run_main(argc, argv, lesson); }
