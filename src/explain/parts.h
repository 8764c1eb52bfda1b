#pragma once

#include <span>
#include <string>
#include <vector>

#include "explain/question.h"

namespace glassbert {

// What a part brings on average: the mean of its rows.  (N,H) -> (H)
Tensor mean_row(const Tensor& x);

// By how much the loss without two parts exceeds the sum of the losses without each: above 0 where
// each stands in for the other, below 0 where both are needed for the same thing.
double surplus(double without_both, double without_one, double without_other);

// A block of a layer: site attention_out or feed_forward_out.
struct Block {
  Site site;
  Index layer;
};

// Attention 0, feed-forward 0, attention 1, ... from below; and how a picture calls one.
std::vector<Block> all_blocks(Index layers);
std::string name_of(const Block& block);

// What the parts of every layer bring on average over all tokens of some texts, (H) each: the heads
// side by side, the attention block, the feed-forward block.
struct PartMeans {
  std::vector<Tensor> context, attention, feed_forward;  // L each

  const Tensor& of(const Block& block) const;
};
PartMeans part_means(const Bert& bert, std::span<const Sequence> texts);

// A block that adds nothing, and one that adds the same to every token.
Hook block_off(const Block& block);
Hook block_at(const Block& block, Tensor mean);  // (H)

// What F loses without each part: the heads of a layer, its attention block, its feed-forward
// block. Off where `means` is null; else held at its mean.  (L,A+2)
Tensor part_losses(Question& question, const PartMeans* means);

}  // namespace glassbert
