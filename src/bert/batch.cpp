#include "bert/batch.h"

#include <algorithm>

#include "core/check.h"

namespace glassbert {

std::span<const int> Batch::mask_of(Index s) const {
  const auto of_s = std::span(mask).subspan(start[s], T(s));
  return std::ranges::find(of_s, 0) == of_s.end() ? std::span<const int>{} : of_s;
}

Batch stack(std::span<const Sequence> sequences, const Config& config) {
  Batch batch;
  for (const Sequence& x : sequences) {
    const std::size_t T = x.ids.size();
    check(T > 0, "input: no tokens; give at least one id");
    check(x.T() <= config.positions, "input: ", T, " tokens, but the model has only ",
          config.positions, " positions; shorten the text or cut it with --truncate");
    check(x.types.empty() || x.types.size() == T, "input: ", x.types.size(), " types for ", T,
          " ids");
    check(x.mask.empty() || x.mask.size() == T, "input: ", x.mask.size(), " mask entries for ", T,
          " ids");
    batch.ids.insert(batch.ids.end(), x.ids.begin(), x.ids.end());
    batch.types.insert(batch.types.end(), x.types.begin(), x.types.end());
    batch.mask.insert(batch.mask.end(), x.mask.begin(), x.mask.end());
    for (Index t = 0; t < x.T(); ++t) batch.positions.push_back(t);
    batch.start.push_back(static_cast<Index>(batch.ids.size()));
    batch.types.resize(batch.ids.size(), 0);
    batch.mask.resize(batch.ids.size(), 1);
  }
  return batch;
}

}  // namespace glassbert
