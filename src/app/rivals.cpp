#include <filesystem>

#include "app/explain_run.h"
#include "app/input.h"
#include "app/rivals_request.h"
#include "app/verbs.h"
#include "bert/interventions.h"
#include "debate/bert_rivals.h"
#include "debate/rival_comparison.h"
#include "draw/number_text.h"
#include "draw/save.h"
#include "shell/chart_table.h"
#include "shell/progress.h"
#include "shell/table.h"
#include "world/world.h"

namespace glassbert {
namespace {

namespace fs = std::filesystem;

// The vectors of all texts that are learnt from and tested on.
struct RivalTexts {
  std::vector<FrozenText> learnt, tested;
};

RivalComparison run_all(const Model& model, const RivalRequest& request, const RivalTexts& texts) {
  std::vector<AdditiveAttention> heads;
  Progress progress("training", request.seeds + 1);
  for (Index s = 0; s <= request.seeds; ++s) {
    AdditiveRecipe recipe = request.recipe;
    recipe.seed = static_cast<std::uint64_t>(s) + 1;
    heads.push_back(train_additive(texts.learnt, recipe));
    progress.advance();
  }
  Readers readers(heads[0], texts.tested, texts.tested.at(0));
  RivalComparison all = compare_with_rivals(heads, texts.learnt, request.rivals, readers);
  Rng rng = numbers_rng(request.rivals.recipe);
  all.controls.push_back(
      readers.read("untrained", random_additive_attention(texts.learnt[0].h.dim(1), rng)));
  const std::vector<StudyText> searched =
      world_reviews(*model.tokenizer, model.bert.config.positions, 0, request.searched);
  all.controls.push_back(readers.take(
      "found by search", read_by_adversary(model.bert, {heads[0], request.frozen, "base"}, searched,
                                           request.epsilon, request.budget)));
  return all;
}

// Whole models that were trained elsewhere, beside --model.
void compare_models(const Model& base, const Arguments& arguments, Output& out) {
  const Index count = arguments.integer("--test", 1, 1'000'000).value_or(500);
  const auto texts = world_reviews(*base.tokenizer, base.bert.config.positions, 0, count);
  Table table({"beside " + base.name(), "accuracy", "distance, mean", "median", "moved by"});
  RivalComparison all;
  all.rivals.push_back(bert_standing("itself", base.bert, base.bert, texts));
  for (const std::string& folder : arguments.values("--rival"))
    all.rivals.push_back(
        bert_standing(folder, base.bert, open_model(fs::path(folder)).bert, texts));
  const auto even_last = [&config = base.bert.config](const Batch& batch) {
    return uniform_layer(config.L - 1, config, batch);
  };
  all.controls.push_back(
      bert_standing("itself, the last layer made even", base.bert, base.bert, texts, even_last));
  for (const std::vector<std::string>& row : rival_rows(all)) table.add(row);
  out << table.text();
}

void run_rivals(const Arguments& arguments, Output& out) {
  const Model model = open_model(arguments, "world-sentiment");
  use_threads(arguments);
  if (arguments.given("--rival")) return compare_models(model, arguments, out);
  const RivalRequest request = read_rival_request(arguments);
  const auto texts_of = [&](world::Split split, Index count) {
    return frozen_reviews(model.bert, *model.tokenizer, split, count, request.frozen);
  };
  const RivalTexts texts{texts_of(world::Split::train, request.count),
                         texts_of(world::Split::test, request.tested)};
  const RivalComparison all = run_all(model, request, texts);
  const Caption caption{
      "Models that answer alike and look elsewhere",
      join("additive attention on ", name_of(request.frozen), " of ", model.name(), ", ",
           request.tested, " test reviews"),
      join("rival.loss · ", request.count, " reviews to learn from, ", request.rivals.recipe.epochs,
           " epochs for rivals · found: outcome within ", general_text(request.epsilon, 2))};
  const std::string kind(name_of(request.frozen));
  const Bars need = need_bars(caption, {kind}, {all});
  Table table({"beside the base, " + kind, "accuracy", "distance, mean", "median", "moved by"});
  for (const std::vector<std::string>& row : rival_rows(all)) table.add(row);
  out << bars_table("accuracy", need, 3) << table.text();
  const auto folder = arguments.value("--out");
  if (!folder) return;
  fs::create_directories(*folder);
  const auto save = [&](const char* name, const Picture& picture) {
    const std::string path = (fs::path(*folder) / name).string();
    const std::string numbers = save_picture(picture, path);
    out << path << '\n' << numbers << '\n';
  };
  save("need.png", need);
  save("trade.png", trade_chart(caption, all));
  save("spread.png", spread_chart(caption, all));
}

}  // namespace

Verb rivals_verb() {
  return {{.verb = "rivals",
           .summary = "trains other models against one: do they answer alike and look elsewhere?",
           .plain = "",
           .flags = model_flags() + rival_flags(),
           .example = "glassbert rivals --count 200 --test 20 --seeds 1 --lambda 0.1 --searched 5"},
          run_rivals};
}

}  // namespace glassbert
