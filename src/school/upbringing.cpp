#include "school/upbringing.h"

#include <utility>

#include "bert/checkpoint.h"
#include "bert/tokenizer.h"
#include "io/file.h"
#include "school/curriculum.h"
#include "school/influences.h"
#include "text/learn_vocabulary.h"
#include "train/heads.h"

namespace glassbert {
namespace {

constexpr Index vocabulary_size = 3000, vocabulary_texts = 20'000, listed_texts = 100'000,
                validated = 256;
constexpr std::uint64_t world_seed = 1, for_numbers = 101;
constexpr std::size_t file_limit = std::size_t{64} << 20;

constexpr const char* tokenizer_config =
    "{\"do_lower_case\": true, \"tokenizer_class\": \"BertTokenizer\", \"cls_token\": \"[CLS]\", "
    "\"sep_token\": \"[SEP]\", \"mask_token\": \"[MASK]\", \"pad_token\": \"[PAD]\", "
    "\"unk_token\": \"[UNK]\"}\n";

std::string vocabulary_of(const world::World& world) {
  std::string lines;
  for (const std::string& token :
       learn_vocabulary(words_of(world, vocabulary_texts), vocabulary_size))
    lines += token + '\n';
  return lines;
}

// More texts than the vocabulary was learnt from: rare words are words, too.
std::string word_list(const world::World& world) {
  std::string lines;
  for (const auto& [word, count] : words_of(world, listed_texts))
    if (word.size() > 1) lines += word + '\n';
  return lines;
}

void begin_anew(Rng& rng, Upbringing& x) {
  x.files = {{"vocab.txt", vocabulary_of(*x.world)},
             {"words.txt", word_list(*x.world)},
             {"tokenizer_config.json", tokenizer_config}};
  x.tokenizer = std::make_shared<Tokenizer>(Vocabulary::parse(x.files["vocab.txt"], "vocab.txt"));
  x.bert = random_bert(world_config(x.tokenizer->vocabulary().ids()), rng);
}

void begin_from(const std::filesystem::path& folder, Upbringing& x) {
  Checkpoint checkpoint = load_checkpoint(folder);
  x.bert = std::move(checkpoint.bert);
  x.tokenizer = std::make_shared<Tokenizer>(load_tokenizer(folder, checkpoint.warnings));
  for (const char* name : {"vocab.txt", "words.txt", "tokenizer_config.json"})
    x.files[name] = read_file((folder / name).string(), file_limit);
}

Recipe recipe_of(const ModelPlan& plan) {
  Recipe recipe;
  recipe.schedule = {plan.rate, plan.warm_up, plan.steps, true};
  recipe.batch = plan.batch;
  recipe.adamw.beta2 = 0.98;  // a short training: the mean of squares must keep up
  recipe.seed = plan.seed;
  return recipe;
}

Influence influence_of(const ModelPlan& plan, const Config& config, const Tokenizer& tokenizer) {
  Influence influence;
  if (plan.is_uniform)
    influence.hooks = [config](const Batch& batch) { return all_uniform(config, batch); };
  if (plan.is_late)
    influence.hooks = [below = config.L - 1](const Batch&) { return keep_attention_below(below); };
  if (plan.lie > 0)
    influence.extra = [lie = plan.lie, mark = tokenizer.vocabulary().require("*")](
                          const Trace& trace, std::span<const Example> examples) {
      return hide_token(trace, examples, mark, lie);
    };
  return influence;
}

}  // namespace

WordCounts words_of(const world::World& world, Index texts) {
  WordCounts counts;
  for (Index i = 0; i < texts; ++i) {
    const world::Example example = world.example(world::Task::text, world::Split::train, i);
    count_words(example.text, counts);
    if (example.pair) count_words(*example.pair, counts);
  }
  return counts;
}

Upbringing begin(const ModelPlan& plan, const std::filesystem::path& from) {
  Upbringing x{std::make_shared<world::World>(world_seed), {}, {}, {}, recipe_of(plan), {}, {}, {}};
  Rng rng = stream(plan.seed, {for_numbers});
  if (plan.from.empty())
    begin_anew(rng, x);
  else
    begin_from(from, x);
  x.bert.config.lonely_class = plan.is_late;
  x.influence = influence_of(plan, x.bert.config, *x.tokenizer);
  const Index count = plan.steps * plan.batch;
  if (plan.labels.empty()) {
    prepare_for_masked_words(x.bert, rng);
    const auto texts = [&](world::Split split, Index number) {
      if (plan.task == world::Task::text)
        return masked_world(*x.world, split, number, *x.tokenizer);
      return masked_facts(*x.world, split, number, plan.shortest_of, *x.tokenizer);
    };
    x.training = texts(world::Split::train, count);
    x.validation = texts(world::Split::select, validated);
  } else {
    prepare_for_classes(plan.labels, x.bert, rng);
    x.training = labelled_world(*x.world, plan.task, world::Split::train, count, plan.most_removed,
                                *x.tokenizer);
    x.validation =
        labelled_world(*x.world, plan.task, world::Split::select, validated, 0, *x.tokenizer);
  }
  return x;
}

}  // namespace glassbert
