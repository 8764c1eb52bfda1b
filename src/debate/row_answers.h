#pragma once

#include "debate/row_network.h"
#include "explain/question.h"

namespace glassbert {

// The network above one row of the last layer's attention, the one that the outcome is read from.
// All that it can see of the row is the context, the heads' weighted means of values; so a run of
// many sequences of one token each, with the token's state below the layer and each with a context
// of its own, answers for as many rows.
class RowAnswers : public RowNetwork {
 public:
  explicit RowAnswers(Question& question);

 protected:
  std::vector<RowAnswer> compute(std::span<const HeadRows> candidates) override;

 private:
  Tensor contexts_of(std::span<const HeadRows> candidates) const;  // (S,H)
  RowAnswer shorten(const Outcome& outcome) const;

  Question& question_;
  Outcome outcome_;
  std::vector<Index> likeliest_;
};

// The same network, all heads of which are given one row: as many free numbers as Jain & Wallace's
// attention has. Its own row is the mean of the heads', which is not what the model computed with:
// even that row's answer is away from the unchanged one.
class SharedRow : public RowNetwork {
 public:
  explicit SharedRow(RowNetwork& heads);

 protected:
  std::vector<RowAnswer> compute(std::span<const HeadRows> candidates) override;

 private:
  RowNetwork& heads_;
};

}  // namespace glassbert
