#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/tensor.h"

namespace glassbert {

// A network of pipes between layers of T nodes each: capacity[l](u,v) is how much can go from node
// u above layer l to node v below it. Nodes take any amount. Source and sink are one node at the
// top, above the last of the L layers, and one at the bottom, below the first.
//
// A flow is maximal when a cut has the same size: a choice of nodes around the source, the sink not
// among them, for which the capacities that lead out of it sum to the flow (Ford & Fulkerson 1956).
// The flow is found by Dinic's algorithm (1970): as long as the sink can be reached through what is
// left of the pipes, fill all shortest ways to it. What flows may be taken back, so ways also lead
// upwards. Amounts are whole numbers of 2^-50, so that nothing is lost to rounding on the way and
// flow and cut agree to the last unit.
class LayeredFlow {
 public:
  // L matrices (T,T), lowest first. Throws std::invalid_argument where there are none, for other
  // shapes, and for capacities outside 0..2.
  explicit LayeredFlow(std::span<const Tensor> capacities);

  // The largest flow from `top` of the highest nodes to `bottom` of the lowest.
  double maximum(Index top, Index bottom);

  // After maximum: what the pipes out of a minimum cut hold together, which must be the flow.
  double cut() const;

  // And that cut: 1 for each node on the source's side of a minimum cut, row l for the nodes below
  // layer l, the last row for the top.  (L+1,T)
  Tensor source_side() const;

 private:
  using Amount = std::int64_t;

  Index node(Index row, Index t) const { return row * T_ + t; }
  Amount& down(Index row, Index u, Index v) { return down_[((row - 1) * T_ + u) * T_ + v]; }
  Amount& up(Index row, Index u, Index v) { return up_[(row * T_ + u) * T_ + v]; }
  // A pipe on the way from one node to the next: what it still takes, and what may be taken back.
  struct Step {
    Index from;
    Index to;
    Amount* left;
    Amount* back;
  };
  bool find_ways(Index source, Index sink);
  std::optional<Step> next_step(Index from);
  Amount fill_ways(Index source, Index sink);

  Index L_, T_;
  std::vector<Amount> capacity_;  // (L,T,T): from (l+1,u) to (l,v)
  std::vector<Amount> down_;      // (L,T,T): what is left of it
  std::vector<Amount> up_;    // (L,T,T): what flows, by (l,v) and (l+1,u), and can be taken back
  std::vector<Index> steps_;  // of a node from the source by the shortest way, -1: there is none
  std::vector<Index> next_;   // the first of a node's 2T pipes that is not yet used up
};

}  // namespace glassbert
