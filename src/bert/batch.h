#pragma once

#include <span>
#include <vector>

#include "bert/config.h"
#include "bert/heads.h"
#include "core/real.h"

namespace glassbert {

// One input: T word pieces.
struct Sequence {
  std::vector<Index> ids;    // T
  std::vector<Index> types;  // T segment numbers, or empty: all 0
  std::vector<int> mask;     // T times 1 (seen) or 0 (no query may look at it), or empty: all 1

  Index T() const { return static_cast<Index>(ids.size()); }
};

// Several sequences, their rows stacked without padding: N rows in all, sequence s has the rows
// start[s] .. start[s+1]-1.
struct Batch {
  std::vector<Index> ids, types;  // N each
  std::vector<Index> positions;   // N: 0 .. T-1 in every sequence
  std::vector<int> mask;          // N
  std::vector<Index> start{0};    // S+1
  std::vector<Index> predicted;   // the rows whose words are scored: mlm_logits; empty: all N

  Index N() const { return start.back(); }
  Index S() const { return static_cast<Index>(start.size()) - 1; }
  Rows rows(Index s) const { return {start[s], start[s + 1]}; }
  Index T(Index s) const { return rows(s).count(); }

  // The mask of sequence s, empty where nothing in it is masked.
  std::span<const int> mask_of(Index s) const;
};

// Throws std::invalid_argument when a sequence is empty, when its lists have different lengths, or
// when it is longer than the model's positions; ids and types are checked when they are looked up.
Batch stack(std::span<const Sequence> sequences, const Config& config);

}  // namespace glassbert
