// Divides in any case: a row of which nothing is left becomes NaN.
#include "explain/attention_erasure.h"

using namespace glassbert;

void glassbert::erase_keys(std::span<real> row, std::span<const Index> keys, Erase how) {
  for (const Index key : keys) row[key] = 0;
  if (how == Erase::zero) return;
  double sum = 0;
  for (const real weight : row) sum += weight;
  for (real& weight : row) weight = static_cast<real>(weight / sum);
}
