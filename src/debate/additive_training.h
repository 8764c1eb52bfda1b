#pragma once

#include <functional>
#include <vector>

#include "bert/bert.h"
#include "debate/additive_attention.h"
#include "debate/small_training.h"
#include "school/gold_text.h"

namespace glassbert {

// Which vectors of a BERT a text is read by; the BERT stays as it is.
enum class Frozen {
  words,  // the rows of its word embeddings: no token knows of another
  states  // its last hidden states: every token knows of all
};
std::string_view name_of(Frozen frozen);

// The vectors of a text's tokens (T,H), [CLS] and [SEP] left out: Jain & Wallace let no attention
// fall on what stands at the ends.
Tensor frozen_vectors(const Bert& bert, const Sequence& sequence, Frozen frozen);

// A text as the small model sees it.
struct FrozenText {
  Tensor h;  // (T,H)
  bool is_positive;
};
std::vector<FrozenText> frozen_texts(const Bert& bert, std::span<const GoldText> texts,
                                     Frozen frozen);

// The derivatives that a loss has at one text's run, by the logit and, (1,T) or empty, by alpha.
struct AdditiveSlopes {
  double d_logit = 0;
  Tensor d_alpha;
};
using AdditiveLoss = std::function<AdditiveSlopes(Index text, const AdditiveRun& run)>;

// Trains on the labels: cross-entropy with the positive texts weighted by how much rarer they are.
AdditiveAttention train_additive(std::span<const FrozenText> texts, const AdditiveRecipe& recipe);

// Trains on another loss, the mean of that of the texts.
AdditiveAttention train_additive(std::span<const FrozenText> texts, const AdditiveRecipe& recipe,
                                 const AdditiveLoss& loss);

// The texts for a model whose weights are all alike: each the mean of its vectors, so that there is
// one weight, which is 1, in training and after.
std::vector<FrozenText> evened(std::span<const FrozenText> texts);

// One safetensors file a model. Loading throws FileError for a file that holds no such model.
void save_additive(const std::string& path, const AdditiveAttention& model, Frozen frozen,
                   std::uint64_t seed);
AdditiveAttention load_additive(const std::string& path);

// A model with the vectors that it reads, as its file says.
struct AdditiveHead {
  AdditiveAttention model;
  Frozen frozen;
  std::string name;  // of the file, for footers
};
AdditiveHead load_additive_head(const std::string& path);

}  // namespace glassbert
