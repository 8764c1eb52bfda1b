#include "bert/products.h"

namespace glassbert {

std::vector<Product> layer_products(const Config& config, Index T) {
  const Index H = config.H, A = config.A, D = config.D(), F = config.F;
  return {{"query, key, value", 3, T, H, H},
          {"scores", A, T, D, T},
          {"context", A, T, T, D},
          {"attention output", 1, T, H, H},
          {"feed-forward, first", 1, T, H, F},
          {"feed-forward, second", 1, T, F, H}};
}

}  // namespace glassbert
