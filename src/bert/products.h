#pragma once

#include <string>
#include <vector>

#include "bert/config.h"

namespace glassbert {

// A product of matrices, (rows, inner) times (inner, columns), that is taken `count` times.
struct Product {
  std::string name;
  Index count, rows, inner, columns;

  Index multiplications() const { return count * rows * inner * columns; }
};

// The products of one encoder layer for a sequence of T tokens, in the order of the forward pass.
std::vector<Product> layer_products(const Config& config, Index T);

}  // namespace glassbert
