#pragma once

#include <span>
#include <vector>

#include "bert/bert.h"

namespace glassbert {

// The mean attention of a corpus, each layer and head of its own. Texts differ in length, so a
// token's place is counted from the start in the first half of a text (the middle included) and
// from the end in the second: [CLS] meets [CLS], and the last [SEP] the last [SEP]. A weight is the
// mean over those texts that have both its places.
class MeanAttention {
 public:
  // For texts of up to `longest` tokens.
  MeanAttention(const Config& config, Index longest);

  void add(const Trace& trace);  // every sequence of a run

  // The means as weights for a text of T tokens, each row divided by its sum.  (A,T,T) Throws
  // std::invalid_argument where some place was in no text.
  Tensor probs(Index layer, Index T) const;

 private:
  Index place(Index t, Index T) const;

  Index L_, A_, longest_;
  std::vector<double> sum_;   // (L,A,places,places)
  std::vector<Index> count_;  // (places,places)
};

// Of all texts, some at a time.
MeanAttention mean_attention(const Bert& bert, std::span<const Sequence> texts);

}  // namespace glassbert
