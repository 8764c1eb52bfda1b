#include "app/train_request.h"

#include <limits>

namespace glassbert {
namespace {

constexpr Index any = std::numeric_limits<Index>::max() / 4;

std::string required(const Arguments& arguments, const char* flag, const char* hint) {
  const auto value = arguments.value(flag);
  if (!value) throw UsageError(flag, "not given", hint);
  return *value;
}

void exclude(const Arguments& arguments, const char* flag, bool allowed, const char* why) {
  if (arguments.given(flag) && !allowed) throw UsageError(flag, "makes no sense here", why);
}

void check_together(const Arguments& arguments, const TrainRequest& request) {
  if (request.model && request.config)
    throw UsageError("--config", "--model is given as well", "begin from one of them");
  if (!request.model && !request.config)
    throw UsageError(
        "--model", "not given",
        "say --model DIR to go on from a model, or --config FILE to begin from random numbers");
  exclude(arguments, "--vocabulary", request.config.has_value(), "a model brings its vocabulary");
  exclude(arguments, "--epochs", !arguments.given("--steps"), "--steps says how long");
  exclude(arguments, "--split", !request.validation, "--validation is given");
  exclude(arguments, "--mask-words", request.classifies, "it is for --task classify");
  exclude(arguments, "--mask-share", !request.classifies, "it is for --task mask");
  exclude(arguments, "--whole-words", !request.classifies, "it is for --task mask");
}

Recipe read_recipe(const Arguments& arguments, bool from_model) {
  Recipe recipe;
  recipe.batch = arguments.integer("--batch", 1, 1 << 20).value_or(32);
  recipe.schedule.peak =
      arguments.number("--learning-rate", 0, 1e3).value_or(from_model ? 5e-5 : 5e-4);
  recipe.adamw.weight_decay = arguments.number("--weight-decay", 0, 1e3).value_or(0.01);
  recipe.longest_gradient = arguments.number("--clip", 0, 1e9).value_or(1);
  recipe.seed = static_cast<std::uint64_t>(arguments.integer("--seed", 0, any).value_or(1));
  return recipe;
}

}  // namespace

std::vector<Flag> train_flags() {
  return {{"--task", "TASK", "mask: guess masked words; classify: tell labelled texts apart"},
          {"--data", "FILE", "texts, one a line; or label, tab, text. A further tab parts a pair"},
          {"--model", "DIR", "begin from this checkpoint"},
          {"--config", "FILE", "begin from random numbers, of this config.json's sizes"},
          {"--vocabulary", "FILE", "with --config: the vocab.txt (else learnt from the data)"},
          {"--out", "DIR", "where model, log and curve go"},
          {"--validation", "FILE", "more of the same, to choose the best model by"},
          {"--split", "SHARE", "else this share of the data is kept for it (0.1; 0: none)"},
          {"--test", "FILE", "more of the same, to score the kept model on at the end"},
          {"--epochs", "N", "how often to go through the data (3)"},
          {"--steps", "N", "how many steps to take instead"},
          {"--batch", "N", "texts a step (32)"},
          {"--learning-rate", "RATE", "its peak (5e-5 from a model, 5e-4 from nothing)"},
          {"--warm-up", "N", "steps until the peak (a tenth of all)"},
          {"--weight-decay", "D", "of matrices and embeddings (0.01)"},
          {"--clip", "LENGTH", "longer gradients are shortened to this (1)"},
          {"--dropout", "P", "how much is erased at random, where BERT does (0)"},
          {"--mask-share", "SHARE", "mask: how many of a text's pieces are asked for (0.15)"},
          {"--whole-words", "", "mask: all pieces of a word together"},
          {"--mask-words", "MOST", "classify: hide up to this share of each text's words (0)"},
          {"--longest", "N", "cut texts to N tokens (the model's positions)"},
          {"--every", "N", "steps between validations and checkpoints (half an epoch)"},
          {"--patience", "N", "stop after N validations without a better one (0: never)"},
          {"--dtype", "TYPE", "numbers of model.safetensors: f32, f16 or bf16"},
          {"--seed", "N", "of all that is drawn at random (1)"},
          {"--resume", "", "go on from the state in --out, where there is one"},
          {"--threads", "N", "how many threads (all cores)"},
          {"--json", "", "JSON instead of a table"}};
}

TrainRequest read_train_request(const Arguments& arguments) {
  TrainRequest request;
  required(arguments, "--task", "mask or classify");
  request.classifies = arguments.choice("--task", {"mask", "classify"}) == "classify";
  request.data = required(arguments, "--data", "name the file of texts");
  request.out = required(arguments, "--out", "say where the model goes");
  request.validation = arguments.value("--validation");
  request.test = arguments.value("--test");
  request.model = arguments.value("--model");
  request.config = arguments.value("--config");
  request.vocabulary = arguments.value("--vocabulary");
  check_together(arguments, request);

  request.split = request.validation ? 0 : arguments.number("--split", 0, 0.9).value_or(0.1);
  request.steps = arguments.integer("--steps", 1, any);
  request.epochs = arguments.number("--epochs", 1e-9, 1e9).value_or(3);
  request.warm_up = arguments.integer("--warm-up", 0, any);
  request.every = arguments.integer("--every", 1, any);
  request.longest = arguments.integer("--longest", 4, any);
  request.patience = arguments.integer("--patience", 0, any).value_or(0);
  request.dropout = arguments.number("--dropout", 0, 0.99).value_or(0);
  request.mask_share = arguments.number("--mask-share", 0, 1).value_or(0.15);
  request.removed_words = arguments.number("--mask-words", 0, 0.5).value_or(0);
  request.whole_words = arguments.given("--whole-words");
  request.resume = arguments.given("--resume");
  const std::string dtype = arguments.choice("--dtype", {"f32", "f16", "bf16"}).value_or("f32");
  request.dtype = dtype == "f16" ? Dtype::F16 : dtype == "bf16" ? Dtype::BF16 : Dtype::F32;
  request.recipe = read_recipe(arguments, request.model.has_value());
  request.recipe.dropout = request.dropout > 0;
  return request;
}

}  // namespace glassbert
