#pragma once

#include <string>
#include <vector>

#include "core/tensor.h"
#include "draw/page.h"

namespace glassbert {

// Where the weights of one query in one head come from, dimension by dimension: its query vector,
// the key vector of every token, their products, the products' sum over sqrt(D), and the softmax.
struct NeuronView {
  Caption caption;
  std::string query_token;
  std::vector<std::string> tokens;  // T
  Tensor query;                     // (D)
  Tensor keys;                      // (T,D)
  Tensor products;                  // (T,D): query times key
  Tensor scores;                    // (T)
  Tensor probs;                     // (T)
};

// Throws std::invalid_argument unless there are tokens and the shapes are as above.
Canvas render(const NeuronView& picture);

}  // namespace glassbert
