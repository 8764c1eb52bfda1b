#include "school/pocket.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "bert/likeliest.h"
#include "draw/number_text.h"
#include "school/gold_text.h"
#include "train/heads.h"
#include "world/world.h"

namespace glassbert {

Config pocket_config(Index V) {
  Config config;
  config.V = V;
  config.H = 64;
  config.A = 4;
  config.L = 2;
  config.F = 128;
  config.positions = 64;
  return config;
}

Examples pocket_sentences(world::Split split, Index count, const Tokenizer& tokenizer) {
  const auto world = std::make_shared<const world::World>(1);
  const Masking masking = masking_of(tokenizer.vocabulary(), 0.15, true);
  return {count, [world, split, &tokenizer, masking](Index i, Rng& rng) {
            const GoldText gold =
                encode(world->example(world::Task::sentence, split, i), tokenizer);
            return mask_words(gold.text, masking, rng);
          }};
}

Recipe pocket_recipe(Index steps, double rate, Index warm_up) {
  Recipe recipe;
  recipe.schedule = {rate, warm_up, steps};
  recipe.seed = 20;
  return recipe;
}

std::vector<LogRow> train_pocket(const Config& config, const Recipe& recipe,
                                 const Examples& training, const Examples& validation, Index every,
                                 const Look& look) {
  Rng rng{recipe.seed};
  Bert bert = random_bert(config, rng);
  prepare_for_masked_words(bert, rng);
  AdamWState start = adamw_start(bert);
  Trainee trainee{std::move(bert), std::move(start)};
  std::vector<LogRow> log;
  if (look) look(0, trainee.bert);
  train(training, recipe, {}, trainee, [&](const StepReport& report) {
    log.push_back(log_row(report));
    if (validation.count > 0 && report.step % every == 0) {
      const Score score = evaluate(trainee.bert, validation);
      log.back().validation_loss = score.loss;
      log.back().validation_accuracy = score.accuracy();
    }
    if (look) look(report.step, trainee.bert);
    return true;
  });
  return log;
}

Tensor mean_losses(const std::vector<LogRow>& log, Index stretch) {
  check(stretch > 0 && std::ssize(log) >= stretch, "mean_losses: ", log.size(), " steps for ",
        stretch);
  Tensor means(Shape{std::ssize(log) / stretch});
  for (Index i = 0; i < means.size(); ++i) {
    double sum = 0;
    for (Index step = i * stretch; step < (i + 1) * stretch; ++step) sum += log[step].loss;
    means(i) = static_cast<real>(sum / double(stretch));
  }
  return means;
}

Tensor validation_losses(const std::vector<LogRow>& log) {
  std::vector<real> losses;
  for (const LogRow& row : log)
    if (row.validation_loss) losses.push_back(static_cast<real>(*row.validation_loss));
  Tensor values(Shape{std::ssize(losses)});
  std::ranges::copy(losses, values.values().begin());
  return values;
}

LineChart training_chart(const std::string& title, const std::string& y_name, Index stretch,
                         const std::vector<Series>& lines) {
  check(!lines.empty(), "training_chart: there are no lines");
  Tensor x(lines[0].values.shape());
  for (Index i = 0; i < x.size(); ++i) x(i) = static_cast<real>((i + 1) * stretch);
  return {{title, "", "micro-world, 2 layers of 4 heads, 64 wide"}, "step", y_name, x, lines};
}

std::string words_in_blank(const Bert& bert, const Tokenizer& tokenizer, const Sequence& sequence) {
  const auto at = std::ranges::find(sequence.ids, tokenizer.vocabulary().require(mask_token));
  check(at != sequence.ids.end(), "words_in_blank: there is no [MASK]");
  const Trace trace = forward(bert, sequence, {}, Depth::attention);
  std::string words;
  for (const Candidate& word : likeliest(trace.mlm_logits, at - sequence.ids.begin(), 3))
    words += join(words.empty() ? "" : ", ", tokenizer.vocabulary().token(word.id), " ",
                  percent_text(word.probability));
  return words;
}

}  // namespace glassbert
