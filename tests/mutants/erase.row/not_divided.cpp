// Never divides: the row sums to less than 1, and the context shrinks.
#include <algorithm>
#include "explain/attention_erasure.h"

using namespace glassbert;

void glassbert::erase_keys(std::span<real> row, std::span<const Index> keys, Erase) {
  for (const Index key : keys) row[key] = 0;
}
