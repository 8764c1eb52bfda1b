#include "app/train_data.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/file_error.h"
#include "core/utf8.h"
#include "io/file.h"
#include "train/mask_words.h"

namespace glassbert {
namespace {

constexpr std::uint64_t for_split = 100;

std::vector<TextLine> read_lines(const std::string& path, bool labelled) {
  const std::string text = read_file(path, std::numeric_limits<std::size_t>::max());
  return labelled ? parse_labelled_texts(text, path) : parse_texts(text, path);
}

// Moves a share of the training lines to validation.
void split(const TrainRequest& request, TrainData& data) {
  const Index count = std::ssize(data.training);
  const Index kept = std::llround(request.split * double(count));
  if (kept == 0) return;
  if (kept == count)
    throw FileError(request.data, join("only ", count, " texts"), "give more, or say --split 0");
  std::vector<Index> order(data.training.size());
  std::iota(order.begin(), order.end(), Index{0});
  Rng rng = stream(request.recipe.seed, {for_split});
  shuffle(std::span(order), rng);
  std::sort(order.begin(), order.begin() + kept);
  std::vector<TextLine> rest;
  auto next = order.begin();
  for (Index i = 0; i < count; ++i) {
    const bool is_kept = next != order.begin() + kept && *next == i;
    (is_kept ? data.validation : rest).push_back(std::move(data.training[i]));
    if (is_kept) ++next;
  }
  data.training = std::move(rest);
}

// FNV-1a of all that is in the lines.
std::string fingerprint_of(const TrainData& data) {
  std::uint64_t hash = 14695981039346656037u;
  const auto add = [&](const std::string& text) {
    for (const char c : text + '\n') hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
  };
  for (const auto* lines : {&data.training, &data.validation})
    for (const TextLine& line : *lines) {
      add(line.label);
      add(line.text);
      add(line.pair.value_or(""));
    }
  return join(data.training.size(), " texts, hash ", hash);
}

// Every class must be seen in training.
void check_labels(const std::string& where, const TrainData& data) {
  for (const TextLine& line : data.validation)
    if (std::ranges::find(data.labels, line.label) == data.labels.end())
      throw FileError(join(where, ": line ", line.number),
                      "the label \"" + printable(line.label) + "\" is in no line for training",
                      "give more lines of it");
}

}  // namespace

TrainData read_train_data(const TrainRequest& request) {
  TrainData data;
  data.training = read_lines(request.data, request.classifies);
  if (request.validation) data.validation = read_lines(*request.validation, request.classifies);
  if (request.test) data.test = read_lines(*request.test, request.classifies);
  split(request, data);
  if (request.classifies) {
    data.labels = labels_of(data.training, request.data);
    check_labels(request.validation.value_or(request.data), data);
  }
  data.fingerprint = fingerprint_of(data);
  return data;
}

Examples examples_of(const std::vector<TrainingText>& texts, const TrainRequest& request,
                     double removed_words, const Vocabulary& vocabulary) {
  if (request.classifies)
    return class_examples(texts, removed_words, vocabulary.require(mask_token));
  return masked_word_examples(texts,
                              masking_of(vocabulary, request.mask_share, request.whole_words));
}

}  // namespace glassbert
