// Shares what was erased out evenly among the keys that are left: their proportions change.
#include <algorithm>
#include "explain/attention_erasure.h"

using namespace glassbert;

void glassbert::erase_keys(std::span<real> row, std::span<const Index> keys, Erase how) {
  double gone = 0;
  for (const Index key : keys) {
    gone += row[key];
    row[key] = 0;
  }
  const auto left = std::ssize(row) - std::ssize(keys);
  if (how == Erase::zero || left == 0) return;
  for (Index s = 0; s < std::ssize(row); ++s)
    if (std::ranges::find(keys, s) == keys.end()) row[s] += static_cast<real>(gone / double(left));
}
