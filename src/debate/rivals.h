#pragma once

#include <span>
#include <string>
#include <vector>

#include "debate/additive_training.h"
#include "debate/study_text.h"
#include "world/world.h"

namespace glassbert {

// The tests of Wiegreffe & Pinter (2019) on a head of additive attention. A rival reads the same
// texts as the base: with weights all alike, with numbers from another seed, trained against it.

// What a model makes of a text.
struct WeightedAnswer {
  double positive;            // its probability
  std::vector<double> alpha;  // one weight a token
};
std::vector<WeightedAnswer> read_texts(const AdditiveAttention& model,
                                       std::span<const FrozenText> texts);

// The same with weights all alike: of a model that was trained with its own, or (section 3.2) of
// one that was trained on `evened` texts and never had others.
std::vector<WeightedAnswer> read_evenly(const AdditiveAttention& model,
                                        std::span<const FrozenText> texts);

// For each text, of other weights in the base the farthest that are found and move its outcome by
// `epsilon` at most: Jain & Wallace's adversary (2019, section 4.2), which no model computes.
std::vector<WeightedAnswer> read_by_adversary(const Bert& bert, const AdditiveHead& head,
                                              std::span<const StudyText> texts, double epsilon,
                                              Index budget);

// What a rival gains by: the divergence of the paper, which has no upper bound, so that a few
// weights near 0 outweigh any answer; or Jensen and Shannon's, which ends at ln 2.
enum class Gain { kullback_leibler, jensen_shannon };

// A model trained to answer as the base does and to look elsewhere (section 4; see rival_loss).
AdditiveAttention train_rival(std::span<const FrozenText> texts,
                              std::span<const WeightedAnswer> base, double lambda, Gain gain,
                              const AdditiveRecipe& recipe);

// How one reader of texts stands to the base, text by text.
struct Standing {
  std::string name;
  double accuracy = 0;
  std::vector<double> distance;  // Jensen-Shannon of the weights
  std::vector<double> moved;     // total variation of the outcome
};
Standing standing_of(const std::string& name, std::span<const FrozenText> texts,
                     std::span<const WeightedAnswer> base, std::span<const WeightedAnswer> other);

// The texts' medians over several: the spread of models that are equally good (section 3.3).
Standing median_of(const std::string& name, std::span<const Standing> several);

// A reading with the reader's name, for pictures.
struct NamedAnswer {
  std::string name;
  WeightedAnswer reading;
};

// Has a base and others read the same texts, and one more for show.
class Readers {
 public:
  Readers(AdditiveAttention base, std::vector<FrozenText> texts, FrozenText shown);

  const AdditiveAttention& base() const { return base_; }
  const std::vector<NamedAnswer>& shown() const { return shown_; }  // of all so far, in order

  Standing read(const std::string& name, const AdditiveAttention& reader);
  Standing read_with_even_weights(const std::string& name, const AdditiveAttention& reader);

  // Readings that no model made: of the first of the texts.
  Standing take(const std::string& name, std::span<const WeightedAnswer> readings) const;

 private:
  AdditiveAttention base_;
  std::vector<FrozenText> texts_;
  FrozenText show_;
  std::vector<WeightedAnswer> own_;
  std::vector<NamedAnswer> shown_;
};

// Reviews of the micro-world as frozen vectors: `count` of a split, from the first on.
std::vector<FrozenText> frozen_reviews(const Bert& bert, const Tokenizer& tokenizer,
                                       world::Split split, Index count, Frozen frozen);

}  // namespace glassbert
