#include "explain/layered_flow.h"

#include <algorithm>
#include <cmath>

namespace glassbert {
namespace {

constexpr double units = 1LL << 50;

}  // namespace

LayeredFlow::LayeredFlow(std::span<const Tensor> capacities) : L_(std::ssize(capacities)), T_(0) {
  check(L_ > 0, "flow: no layers");
  T_ = capacities[0].rank() == 2 ? capacities[0].dim(0) : 0;
  for (const Tensor& layer : capacities) {
    check_shape(layer, Shape{T_, T_}, "flow: capacities");
    for (const real c : layer.values()) {
      check(c >= 0 && c <= 2, "flow: capacity ", c, " is outside 0..2");
      capacity_.push_back(std::llround(double(c) * units));
    }
  }
}

// eq flow
double LayeredFlow::maximum(Index top, Index bottom) {
  for (const Index t : {top, bottom})
    check(t >= 0 && t < T_, "flow: position ", t, " is outside 0..", T_ - 1);
  down_ = capacity_;
  up_.assign(capacity_.size(), 0);
  const Index source = node(L_, top), sink = node(0, bottom);
  Amount flow = 0;
  while (find_ways(source, sink)) flow += fill_ways(source, sink);
  return static_cast<double>(flow) / units;
}

// Counts the steps of every node that is not farther from the source than the sink is; whether the
// sink can be reached.
bool LayeredFlow::find_ways(Index source, Index sink) {
  steps_.assign((L_ + 1) * T_, -1);
  next_.assign((L_ + 1) * T_, 0);
  steps_[source] = 0;
  std::vector<Index> queue{source};
  for (std::size_t i = 0; i < queue.size() && steps_[sink] < 0; ++i) {
    const Index from = queue[i], row = from / T_, u = from % T_;
    const auto reach = [&](Index to) {
      if (steps_[to] >= 0) return;
      steps_[to] = steps_[from] + 1;
      queue.push_back(to);
    };
    for (Index v = 0; v < T_ && row > 0; ++v)
      if (down(row, u, v) > 0) reach(node(row - 1, v));
    for (Index v = 0; v < T_ && row < L_; ++v)
      if (up(row, u, v) > 0) reach(node(row + 1, v));
  }
  return steps_[sink] >= 0;
}

// The first pipe of a node that leads one step on and is not full; none when all are used up.
std::optional<LayeredFlow::Step> LayeredFlow::next_step(Index from) {
  const Index row = from / T_, u = from % T_;
  for (Index& pipe = next_[from]; pipe < 2 * T_; ++pipe) {
    const bool goes_down = pipe < T_;
    if (goes_down ? row == 0 : row == L_) continue;
    const Index v = pipe % T_, other = goes_down ? row - 1 : row + 1;
    if (steps_[node(other, v)] != steps_[from] + 1) continue;
    Amount& left = goes_down ? down(row, u, v) : up(row, u, v);
    Amount& back = goes_down ? up(other, v, u) : down(other, v, u);
    if (left > 0) return Step{from, node(other, v), &left, &back};
  }
  return std::nullopt;
}

// Fills shortest ways, one after the other, until there is none left; what arrived in all.
LayeredFlow::Amount LayeredFlow::fill_ways(Index source, Index sink) {
  Amount sent = 0;
  std::vector<Step> way;
  while (true) {
    const Index at = way.empty() ? source : way.back().to;
    if (at == sink) {
      const Amount amount = *std::ranges::min(way, {}, [](const Step& s) { return *s.left; }).left;
      for (const Step& step : way) {
        *step.left -= amount;
        *step.back += amount;
      }
      sent += amount;
      // On from the first pipe that is full now.
      way.erase(std::ranges::find_if(way, [](const Step& s) { return *s.left == 0; }), way.end());
    } else if (const std::optional<Step> step = next_step(at)) {
      way.push_back(*step);
    } else if (!way.empty()) {
      ++next_[way.back().from];  // it leads nowhere
      way.pop_back();
    } else {
      return sent;
    }
  }
}

double LayeredFlow::cut() const {
  check(!steps_.empty(), "flow: no maximum was asked for");
  Amount sum = 0;
  for (Index row = 1; row <= L_; ++row)
    for (Index u = 0; u < T_; ++u)
      for (Index v = 0; v < T_ && steps_[node(row, u)] >= 0; ++v)
        if (steps_[node(row - 1, v)] < 0) sum += capacity_[((row - 1) * T_ + u) * T_ + v];
  return static_cast<double>(sum) / units;
}

// What can still be reached when the sink can't: every pipe that leads out of it is full.
Tensor LayeredFlow::source_side() const {
  check(!steps_.empty(), "flow: no maximum was asked for");
  Tensor side(Shape{L_ + 1, T_});
  for (Index i = 0; i < side.size(); ++i) side.values()[i] = steps_[i] >= 0 ? real(1) : real(0);
  return side;
}

}  // namespace glassbert
