// Lesson 26: does a head need its weights, and does another that answers alike look elsewhere?
#include "shell/lesson.h"
#include "core/parallel.h"
#include "debate/jain_wallace.h"
#include "debate/rival.h"
#include "debate/rival_comparison.h"
#include "draw/number_text.h"
#include "math/matmul.h"
#include "measure/kullback_leibler.h"
#include "measure/total_variation.h"
#include "shell/chart_table.h"

using namespace glassbert;

namespace {

const std::string example = "The plot was dull, but the actors were superb.";
constexpr Index learnt = 600, tested = 200, searched = 30, budget = 400;

// Three keys, of which each says something for "positive", and models that look at them otherwise.
void work_on_paper(Output& out) {
  const std::vector<std::string> names{"base", "elsewhere", "farther"};
  const Tensor P(Shape{3, 3}, {.5F, .25F, .25F, .25F, .75F, 0, 0, .25F, .75F});
  const Tensor positive = matmul(P, Tensor(Shape{3, 1}, {1, .5F, 0}));
  Table table({"model", "superb", "film", "dull", "positive", "moved by", "divergence",
               "loss, lambda .1", "loss, lambda 3"});
  const std::vector<double> y_base{1 - positive(0, 0), positive(0, 0)}, base{.5, .25, .25};
  for (Index r = 0; r < 3; ++r) {
    const std::vector<double> y{1 - positive(r, 0), positive(r, 0)},
        alpha(P.row(r).begin(), P.row(r).end());
    std::vector<std::string> cells{names[r]};
    for (const double number :
         {alpha[0], alpha[1], alpha[2], y[1], total_variation(y, y_base),
          kullback_leibler(alpha, base), rival_loss(y, y_base, alpha, base, 0.1),
          rival_loss(y, y_base, alpha, base, 3)})
      cells.push_back(fixed_text(number, 3));
    table.add(cells);
  }
  out << table.text();
}

// The base and four from other seeds: ours, or with MODEL some that learn now.
std::vector<AdditiveAttention> five_heads(Frozen frozen, std::span<const FrozenText> texts) {
  std::vector<AdditiveAttention> heads;
  if (!environment("MODEL"))
    for (const SeededAdditive& one :
         load_jain_wallace(own_model(jain_wallace_from)->parent_path() / jain_wallace_name))
      if (one.frozen == frozen) heads.push_back(one.model);
  for (std::uint64_t seed = std::size(heads) + 1; seed <= 5; ++seed)
    heads.push_back(train_additive(texts, {.seed = seed}));
  return heads;
}

// All that is asked of a head on one kind of vectors.
RivalComparison compare(const Model& model, Frozen frozen, Album& album, Output& out) {
  const std::string kind(name_of(frozen)), head = join("a head over ", kind, " of ", model.name());
  const std::string footer = join(tested, " reviews · rival.loss, gain: Jensen-Shannon");
  const auto reviews = [&](world::Split split, Index count) {
    return frozen_reviews(model.bert, *model.tokenizer, split, count, frozen);
  };
  const Input input = encode(model, lesson_text(example));
  const auto texts = reviews(world::Split::train, learnt);
  const auto heads = five_heads(frozen, texts);
  Readers readers(heads[0], reviews(world::Split::test, tested),
                  {frozen_vectors(model.bert, input.sequence, frozen), true});
  RivalComparison all = compare_with_rivals(
      heads, texts, {{0, 0.01, 0.1, 0.3}, Gain::jensen_shannon, {.rate = 1e-2, .seed = 101}},
      readers);
  const auto some = world_reviews(*model.tokenizer, model.bert.config.positions, 0, searched);
  all.controls.push_back(
      readers.take("found by search",
                   read_by_adversary(model.bert, {heads[0], frozen, ""}, some, 0.01, budget)));
  Table table({"beside the base, " + kind, "accuracy", "distance, mean", "median", "moved by"});
  for (const auto& row : rival_rows(all)) table.add(row);
  out << table.text();
  album.add("trade-" + kind, trade_chart({"answer alike, look elsewhere", head, footer}, all));
  album.add("spread-" + kind, spread_chart({"how far from the base?", head, footer}, all));
  album.add("readers-" + kind,
            readers_map({"who looks where", head, footer},
                        {input.tokens.begin() + 1, input.tokens.end() - 1}, readers.shown()));
  return all;
}

void lesson(const std::vector<std::string>&, Output& out) {
  set_thread_count(1);  // nothing here is large enough for two
  Album album("26-wiegreffe-and-pinter", out);
  work_on_paper(out);
  const Model model = open_model(lesson_model("world-sentiment"));
  ask("which head has a rival: one over single words, or one over states of the text?", out);
  const Bars bars = need_bars(
      {"does a head need its weights?", model.name(), join(tested, " test reviews")},
      {"words", "states"},
      {compare(model, Frozen::words, album, out), compare(model, Frozen::states, album, out)});
  out << bars_table("accuracy", bars, 3);
  album.add("even", bars);
}

}  // namespace

int main(int argc, char** argv) { return run_main(argc, argv, lesson); }
