#pragma once

#include "math/kernel/packed_matrix.h"

namespace glassbert::kernel {

// c = activation(scale * a b + bias), the one loop behind all matrix products; `bias` may be null.
struct PanelProduct {
  const real* a;
  Index rows;
  Index a_stride;
  const PackedMatrix& b;
  real scale;
  const real* bias;
  Activation activation;
  real* c;
  Index c_stride;
};

// Computes it in parallel: one panel with one block of rows is one piece of work.
void multiply_panels(const PanelProduct& product);

}  // namespace glassbert::kernel
