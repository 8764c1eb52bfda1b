#pragma once

#include <string>

#include "debate/head_pairs.h"
#include "draw/heatmap.h"
#include "explain/logit_attribution.h"
#include "zoo/part_study.h"

namespace glassbert {

// Numbers of the parts of a model, a row a layer: its A heads, then the feed-forward block, or both
// blocks.  (L,A+1) or (L,A+2)
Matrix layer_map(const std::string& title, const Tensor& parts, Index A);

// The sums of a ledger by kind of part, and that they balance: `lead` is what the run said.
std::string ledger_table(const Ledger& ledger, double lead);

// Of each kind of part the largest loss, off and held at its mean, and the middle one.
std::string loss_table(const Tensor& off, const Tensor& held);

// How the ledger's entries agree with the losses over all heads and feed-forward blocks (Spearman,
// by size), and what chance reaches.
std::string agreement_table(const Ledger& ledger, const Tensor& off, const Tensor& held, Rng& rng);

// Each ability: how sure the model is, how sure untrained weights are, and the block without which
// it loses most.
std::string ability_table(const PartStudy& study);

// The pair of blocks that loses most beyond the sum of both.
std::string pair_table(const Tensor& surpluses, const PartStudy& study);

// What the lead loses without each head of a pair, and without both; beside it the same of the
// middle pair.
std::string head_pair_table(const PairLoss& pair, std::vector<PairLoss> all);

}  // namespace glassbert
