#include "train/heads.h"

namespace glassbert {

void prepare_for_masked_words(Bert& bert, Rng& rng) {
  bert.pooler.reset();
  bert.next_sentence.reset();
  bert.classifier.reset();
  bert.config.labels.clear();
  if (!bert.masked_word) bert.masked_word.emplace();
  initialise_missing(bert, rng);
  pack(bert);
}

void prepare_for_classes(const std::vector<std::string>& labels, Bert& bert, Rng& rng) {
  bert.masked_word.reset();
  bert.next_sentence.reset();
  if (!bert.pooler) bert.pooler.emplace();
  if (!bert.classifier || bert.config.labels != labels) bert.classifier.emplace();
  bert.config.labels = labels;
  initialise_missing(bert, rng);
  pack(bert);
}

}  // namespace glassbert
