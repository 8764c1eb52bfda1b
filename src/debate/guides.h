#pragma once

#include <string>
#include <vector>

#include "bert/bert.h"
#include "debate/guided_mlp.h"
#include "explain/question.h"

namespace glassbert {

// Where the weights of a guided classifier come from. The words' own weights in each case, special
// tokens left out and the rest divided by its sum.
enum class Guide {
  uniform,
  attention,  // the row of the last layer that the answer is read from, the mean of the heads
  permuted,   // the same weights dealt to other words: what its shape alone does
  rollout,    // the same row of the rollout
  adversary,  // the farthest rows found that leave the model's answer, the mean of the heads
  learned     // none: the classifier learns weights of its own
};
inline constexpr Guide all_guides[] = {Guide::uniform,   Guide::permuted, Guide::adversary,
                                       Guide::attention, Guide::rollout,  Guide::learned};
std::string_view name_of(Guide guide);

// A text for the classifier under each guide, in the order of all_guides: the word embeddings of
// `bert`, and weights by it. `rng` deals the permuted ones.
std::vector<GuidedText> guided_texts(const Bert& bert, const Sequence& sequence,
                                     const SpecialIds& special, bool is_positive, double epsilon,
                                     Rng& rng);

// The same by a head of additive attention in place of the last layer: no rollout.
inline constexpr Guide head_guides[] = {Guide::uniform, Guide::permuted, Guide::adversary,
                                        Guide::attention, Guide::learned};
std::vector<GuidedText> guided_texts(const Bert& bert, const Sequence& sequence,
                                     const AdditiveHead& head, bool is_positive, double epsilon,
                                     Rng& rng);

// The same by a lower layer: the row of the first token, [CLS], there, the mean of the heads.
// Nothing is searched for or rolled out.
inline constexpr Guide layer_guides[] = {Guide::uniform, Guide::permuted, Guide::attention,
                                         Guide::learned};
std::vector<GuidedText> guided_texts(const Bert& bert, const Sequence& sequence, Index layer,
                                     bool is_positive, Rng& rng);

}  // namespace glassbert
