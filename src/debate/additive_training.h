#pragma once

#include <functional>
#include <vector>

#include "bert/bert.h"
#include "debate/additive_attention.h"
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

// Jain & Wallace's training, their numbers: cross-entropy with the positive texts weighted by how
// much rarer they are, Adam, batches of 32, 8 epochs, decay of 1e-5 on the classifier. (Theirs is
// AMSGrad at 1e-3, and keeps the epoch that does best on the test texts; ours keeps the last, and
// learns faster, as our word vectors are shorter than theirs.)
struct AdditiveRecipe {
  Index epochs = 8, batch = 32;
  double rate = 3e-3, decay = 1e-5;
  std::uint64_t seed = 1;
};
AdditiveAttention train_additive(std::span<const FrozenText> texts, const AdditiveRecipe& recipe);

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
