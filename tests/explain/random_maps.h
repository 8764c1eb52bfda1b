#pragma once

#include <vector>

#include "core/rng.h"
#include "math/softmax.h"

// Attention (A,T,T) of several layers, far from uniform.
inline std::vector<glassbert::Tensor> random_maps(glassbert::Index layers, glassbert::Index A,
                                                  glassbert::Index T) {
  glassbert::Rng rng{3};
  std::vector<glassbert::Tensor> maps;
  for (glassbert::Index l = 0; l < layers; ++l)
    maps.push_back(softmax(normal(rng, {A, T, T}, 0, 2)));
  return maps;
}
