#pragma once

#include "debate/row_network.h"

namespace glassbert {

// The farthest rows so far that leave the answer where it is: of all rows that were tried and moved
// the outcome by `allowed` at most, those with the largest mean over the heads of the
// Jensen-Shannon distance from the model's own.
class FeasibleBest {
 public:
  FeasibleBest(RowNetwork& network, double allowed);

  double distance_of(const HeadRows& rows) const;  // the mean Jensen-Shannon distance
  double distance() const { return distance_; }    // of the best
  const HeadRows& rows() const { return rows_; }   // the network's own where nothing was found
  bool is_found() const { return distance_ > 0; }
  RowNetwork& network() { return network_; }
  double allowed() const { return allowed_; }

  // Keeps them if they are better and allowed; whether they were.
  bool offer(const HeadRows& rows, double moved);

  // Tries the straight way between two rows: looks for stretches that are allowed, and goes to
  // their ends, for the distance is convex along it, so that it is largest there.
  void try_way(const HeadRows& from, const HeadRows& to);

 private:
  struct Point {
    double t, moved, distance;
  };
  struct Stretch {
    double low, high;
  };
  std::vector<Point> look_at(const HeadRows& from, const HeadRows& to,
                             const std::vector<double>& shares);
  std::vector<Stretch> promising(const std::vector<Point>& points) const;

  RowNetwork& network_;
  double allowed_;
  HeadRows rows_;
  double distance_ = 0;
};

}  // namespace glassbert
