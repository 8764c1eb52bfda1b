#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/tensor.h"

namespace glassbert {

// The W words of a text of T tokens.
struct Words {
  std::vector<std::string> text;  // W: "har", "##bour" as "harbour"
  std::vector<Index> size;        // W: how many tokens each has
  std::vector<Index> of;          // T: the word of each token, from 0 in order
};

// Joins the pieces of split words: a token spelled "##bour" continues the word before it. [CLS],
// [SEP] and their like are words of their own, which nothing continues.
Words join_pieces(std::span<const std::string> tokens);

// Attention between words from attention between tokens, (T,T) or (A,T,T), as in Clark et al. 2019,
// section 4.1: to a split word it is the sum over its pieces, from it the mean over its pieces.
// Rows keep their sum. (W,W) or (A,W,W). Throws std::invalid_argument for another shape.
Tensor merge_pieces(const Tensor& attention, const Words& words);

// The score of each word (W) from those of the tokens (T): the sum over its pieces, so that all of
// them together keep their sum.
Tensor sum_pieces(const Tensor& scores, const Words& words);

}  // namespace glassbert
