#pragma once

#include <queue>
#include <vector>

#include "core/real.h"

namespace glassbert {

// A key for each head: the choice that gives all of the head's weight to it.
using Corner = std::vector<Index>;

// The corners that differ from this one in one head's key, of K.
std::vector<Corner> neighbours_of(const Corner& corner, Index K);

// Corners in the order of their worth, the best first, where each head's key has a worth of its own
// and a corner's is their sum. Only as much is worked out as is asked for: there are K^A.
class BestCorners {
 public:
  explicit BestCorners(const std::vector<std::vector<double>>& worth);  // A lists of K

  bool is_empty() const { return waiting_.empty(); }
  double next_worth() const { return waiting_.top().worth; }
  Corner take();

 private:
  struct Ranked {
    double worth;
    std::vector<Index> ranks;  // of each head: its rank-th best key
    Index last;                // the head that was changed last; those before it stay

    bool operator<(const Ranked& other) const {
      return worth != other.worth ? worth < other.worth : ranks > other.ranks;
    }
  };

  std::vector<std::vector<double>> worth_;
  std::vector<std::vector<Index>> ranking_;  // of each head: its keys, best first
  std::priority_queue<Ranked> waiting_;
};

}  // namespace glassbert
