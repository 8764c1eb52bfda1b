#pragma once

#include <functional>
#include <string>
#include <vector>

#include "debate/rivals.h"
#include "train/train_step.h"

namespace glassbert {

// The tests of Wiegreffe & Pinter (2019) on a whole BERT that classifies: in place of their one row
// of attention stands the row of [CLS] in the last layer, of each head; distances are means over
// the heads.

// A term of training that makes a model the rival of `base`: the mean over the batch of rival_loss,
// with the mean over the heads for its distance. With examples that have no label it is the whole
// loss. `base` runs on every batch, too.
ExtraLoss rival_term(const Trace& trace, const Bert& base, double lambda);

// The same for `train`, which must not outlive `base`.
Influence rival_influence(const Bert& base, double lambda);

// The same inputs, of which no class is asked.
Examples without_labels(const Examples& examples);

// What a classifier makes of a text: the probability of class 1, and, head by head one behind the
// other, the row of [CLS] in the last layer, after the hooks.
WeightedAnswer read_text(const Bert& bert, const Sequence& sequence, const Hooks& hooks = {});

// How `other`, run with the hooks that each text has, stands to `base` on labelled texts of two
// classes; both must have as many heads.
using HooksOf = std::function<Hooks(const Batch& batch)>;
Standing bert_standing(const std::string& name, const Bert& base, const Bert& other,
                       std::span<const StudyText> texts, const HooksOf& hooks_of = {});

}  // namespace glassbert
