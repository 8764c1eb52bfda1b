#include "app/train_model.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <utility>

#include "bert/checkpoint.h"
#include "bert/tokenizer.h"
#include "core/file_error.h"
#include "io/file.h"
#include "io/json.h"
#include "shell/message.h"
#include "text/learn_vocabulary.h"
#include "train/heads.h"

namespace glassbert {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t for_numbers = 101;
constexpr std::size_t file_limit = std::size_t{64} << 20;

// What tells other programs to lower-case and split as this one does without options.
constexpr const char* tokenizer_config =
    "{\"do_lower_case\": true, \"tokenizer_class\": \"BertTokenizer\", \"cls_token\": \"[CLS]\", "
    "\"sep_token\": \"[SEP]\", \"mask_token\": \"[MASK]\", \"pad_token\": \"[PAD]\", "
    "\"unk_token\": \"[UNK]\"}\n";

void check_vocabulary(const Tokenizer& tokenizer, const Config& config, const std::string& where) {
  if (tokenizer.vocabulary().ids() == config.V) return;
  throw FileError(where, join(tokenizer.vocabulary().ids(), " tokens"),
                  join("the config's vocab_size is ", config.V));
}

Beginning from_checkpoint(const fs::path& folder) {
  Checkpoint checkpoint = load_checkpoint(folder);
  Tokenizer tokenizer = load_tokenizer(folder, checkpoint.warnings);
  for (const std::string& text : checkpoint.warnings) warning(text);
  std::map<std::string, std::string> files;
  for (const char* name : {"vocab.txt", "tokenizer_config.json", "tokenizer.json"})
    if (fs::exists(folder / name)) files[name] = read_file((folder / name).string(), file_limit);
  return {std::move(checkpoint.bert), std::move(tokenizer), std::move(files)};
}

// The word pieces that the training texts are best written with, at most `size`, a line each.
std::string learnt_vocabulary(const TrainData& data, Index size) {
  WordCounts counts;
  for (const TextLine& line : data.training) {
    count_words(line.text, counts);
    if (line.pair) count_words(*line.pair, counts);
  }
  std::string lines;
  for (const std::string& token : learn_vocabulary(counts, size)) lines += token + '\n';
  return lines;
}

// With a vocabulary of its own the model has as many words as that; one that is learnt may find
// fewer than the config has room for.
Beginning from_config(const TrainRequest& request, const TrainData& data, Rng& rng) {
  Warnings warnings;
  Config config =
      parse_config(read_file(*request.config, Json::byte_limit), *request.config, warnings);
  const std::string where = request.vocabulary.value_or("the learnt vocabulary");
  const std::string lines =
      request.vocabulary ? read_file(where, file_limit) : learnt_vocabulary(data, config.V);
  Tokenizer tokenizer(Vocabulary::parse(lines, where));
  const Vocabulary& vocabulary = tokenizer.vocabulary();
  if (request.vocabulary) {
    check_vocabulary(tokenizer, config, where);
  } else {
    config.V = vocabulary.ids();
    config.padding = vocabulary.require(pad_token);
  }
  for (const std::string& text : warnings) warning(text);
  for (const std::string& text : vocabulary.remarks()) warning(where + ": " + text);
  return {random_bert(config, rng),
          std::move(tokenizer),
          {{"vocab.txt", lines}, {"tokenizer_config.json", tokenizer_config}}};
}

// Whether the model's classifier has a class for each label, so that it can be trained on.
bool knows_all(const Bert& bert, const std::vector<std::string>& labels) {
  return bert.classifier && std::ranges::all_of(labels, [&](const std::string& label) {
           return std::ranges::find(bert.config.labels, label) != bert.config.labels.end();
         });
}

}  // namespace

Beginning begin_training(const TrainRequest& request, const TrainData& data) {
  Rng rng = stream(request.recipe.seed, {for_numbers});
  Beginning beginning =
      request.model ? from_checkpoint(*request.model) : from_config(request, data, rng);
  Bert& bert = beginning.bert;
  check_vocabulary(beginning.tokenizer, bert.config, request.model.value_or("--vocabulary"));
  if (request.recipe.dropout)
    bert.config.hidden_dropout = bert.config.attention_dropout = bert.config.classifier_dropout =
        request.dropout;
  if (request.classifies)
    prepare_for_classes(knows_all(bert, data.labels) ? bert.config.labels : data.labels, bert, rng);
  else
    prepare_for_masked_words(bert, rng);
  return beginning;
}

}  // namespace glassbert
