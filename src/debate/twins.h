#pragma once

#include <vector>

#include "debate/twin_row.h"
#include "explain/question.h"

namespace glassbert {

// Maps of attention that look otherwise and give every output that the model's own give: each row
// of each head replaced by its farthest twin. A head passes on nothing but the mixture of its
// values, so all layers can be replaced at once.
struct TwinMaps {
  std::vector<Tensor> probs;  // (A,T,T) for each layer from `first`
  Index first = 0;
  Index freedom = 0;         // the most that any row has
  Tensor jsd, tvd, ceiling;  // (layers,A): the means over the rows
  double off = 0;            // the largest difference of two mixtures, before it is rounded
};

// Of layers first .. last, all rows or one.
struct TwinPlan {
  Index first = 0, last = 0;
  std::optional<Index> row;
  Index starts = 4;
  std::uint64_t seed = 1;
};
TwinMaps find_twins(Question& question, const TwinPlan& plan);

// How far the model's answers move when it runs with other maps in these layers: the largest
// difference of a last hidden state, and of the outputs that it has heads for.
struct TwinCheck {
  double hidden = 0;   // largest |difference| of the last hidden states
  double outputs = 0;  // and of logits, masked words included
  double scale = 0;    // the largest size of an unchanged hidden state
};
TwinCheck check_twins(Question& question, const TwinMaps& twins);

// The control: each row's twin turned by one key, as far from the own row or farther, but without
// the right mixture.
TwinMaps turned_by_one(TwinMaps twins);

}  // namespace glassbert
