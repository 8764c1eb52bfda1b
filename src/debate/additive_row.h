#pragma once

#include "debate/additive_training.h"
#include "debate/row_network.h"
#include "explain/question.h"

namespace glassbert {

// Jain & Wallace's additive attention on a text, as a function of its weights: one row, over the
// tokens between [CLS] and [SEP]. The outcome is that of two classes, 1 the positive one.
class AdditiveRow : public RowNetwork {
 public:
  AdditiveRow(const Bert& bert, const Sequence& sequence, const AdditiveHead& head);

  const Outcome& outcome() const { return outcome_; }  // in the order of the classes

 protected:
  std::vector<RowAnswer> compute(std::span<const HeadRows> candidates) override;

 private:
  AdditiveRow(Tensor vectors, AdditiveRun run, const AdditiveHead& head);
  RowAnswer shorten(const Outcome& outcome) const;

  const AdditiveHead& head_;
  Tensor vectors_;  // (T-2,H)
  Outcome outcome_;
};

// What the head decides with on a text: {1-p, p}.
Outcome additive_outcome(const Bert& bert, const Sequence& sequence, const AdditiveHead& head);

}  // namespace glassbert
