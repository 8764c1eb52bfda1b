#include "app/bench_model.h"
#include "math/kernel/peak.h"
#include "train/heads.h"
#include "train/train_step.h"

namespace glassbert {
namespace {

constexpr Index batch = 32, tokens = 32;

// A small BERT of 1.09 million parameters: what lessons train.
Config small_config() {
  Config config;
  config.V = 2000;
  config.H = 128;
  config.A = 4;
  config.L = 4;
  config.F = 512;
  config.positions = 64;
  return config;
}

// Made-up texts of which every token is to be guessed.
std::vector<Example> made_up_examples(const Config& config) {
  std::vector<Example> examples;
  Rng rng{3};
  for (Index i = 0; i < batch; ++i) {
    Example example{{std::vector<Index>(tokens), {}, {}}, {}};
    for (Index t = 0; t < tokens; ++t) {
      example.sequence.ids[t] = rng.below(config.V);
      example.predict.push_back({t, rng.below(config.V)});
    }
    examples.push_back(std::move(example));
  }
  return examples;
}

// Of one step: forward, and twice as much backward.
double step_gflop(const Config& config) {
  const double head = double(config.H) * double(config.H + config.V);
  return 3 * (double(batch) * forward_gflop(config, tokens) + 2e-9 * double(batch * tokens) * head);
}

}  // namespace

BenchLines bench_train(const BenchRequest& request) {
  Rng rng{1};
  Bert bert = request.arguments.given("--config") ? bench_bert(request.arguments)
                                                  : random_bert(small_config(), rng);
  prepare_for_masked_words(bert, rng);
  const std::vector<Example> examples = made_up_examples(bert.config);
  AdamWState start = adamw_start(bert);
  Trainee trainee{std::move(bert), std::move(start)};
  Recipe recipe;
  recipe.schedule = {1e-4, 0, 1, false};
  const double gflop = step_gflop(trainee.bert.config);
  const double peak = peak_gflops(request.seconds / 8);
  return {timed("training step", batch * tokens, gflop, peak, request.seconds,
                [&] { train_step(examples, recipe, {}, trainee); })};
}

}  // namespace glassbert
