#pragma once

#include <vector>

#include "debate/twin_row.h"

namespace glassbert {

// A point of the set of twins as the simplex method keeps it: B keys are `basic`, and by how much
// each of their weights falls when another key's grows by 1 stands in a table. So every move that
// changes one other key's weight stays among the twins.
class TwinCorner {
 public:
  // Starts at p. The basic keys are chosen among those of the largest weights, by elimination with
  // pivots; `order` says which keys are looked at first.
  TwinCorner(const std::vector<double>& p, const HeadValues& values,
             const std::vector<Index>& order);

  const std::vector<double>& weights() const { return q_; }
  Index rank() const { return static_cast<Index>(basic_.size()); }
  bool is_basic(Index key) const { return row_of_[key] >= 0; }

  // How far key's weight can grow (sign 1) or fall (sign -1) until a weight is 0.
  double room(Index key, int sign) const;
  // The weights after such a step.
  std::vector<double> moved(Index key, double step) const;
  // Takes the step; where a basic key's weight came to 0 the two change places.
  void move(Index key, double step);

 private:
  void eliminate(const HeadValues& values, const std::vector<Index>& order);
  void pivot(Index row, Index key);

  std::vector<double> q_;                   // K
  std::vector<std::vector<double>> table_;  // (B,K): the basic columns are unit vectors
  std::vector<Index> basic_;                // B: the key of each row
  std::vector<Index> row_of_;               // K: its row, -1: not basic
};

}  // namespace glassbert
