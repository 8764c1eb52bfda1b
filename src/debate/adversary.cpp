#include "debate/adversary.h"

#include <algorithm>
#include <cmath>
#include <queue>

#include "debate/corner_answers.h"
#include "measure/jensen_shannon.h"
#include "measure/total_variation.h"

namespace glassbert {
namespace {

constexpr double good_enough = 1e-5;  // of the distance: less is not looked for
constexpr double nearly_as_good =
    2e-3;                           // an edge that promises so little less than a corner is first
constexpr int steps = 32;           // of an edge, in guessing how the outcome goes along it
constexpr double near_miss = 0.03;  // a guess that far from the allowed is still looked at

// What a head is away from its own row with all weight on one key: A lists of K.
std::vector<std::vector<double>> worth_of_keys(FeasibleBest& best) {
  const HeadRows& own = best.network().own_rows();
  std::vector<std::vector<double>> worth(own.A());
  HeadRows one = own;
  for (Index a = 0; a < own.A(); ++a)
    for (Index k = 0; k < own.K(); ++k) {
      one.put_all_on(a, k);
      worth[a].push_back(jensen_shannon(own.row(a), one.row(a)) / static_cast<double>(own.A()));
    }
  return worth;
}

// The outcome at share t of an edge, guessed: logarithms of probabilities change evenly.
Outcome guess(const Outcome& from, const Outcome& to, double t) {
  constexpr double least = 1e-30;
  Outcome between;
  double sum = 0;
  for (std::size_t k = 0; k < from.size(); ++k)
    sum += between.emplace_back(std::exp((1 - t) * std::log(std::max(from[k], least)) +
                                         t * std::log(std::max(to[k], least))));
  for (double& p : between) p /= sum;
  return between;
}

struct Edge {
  Corner from, to;
  double promise;  // the largest distance where the guess is allowed, or nearly

  bool operator<(const Edge& other) const { return promise < other.promise; }
};

// The corners so far, and the edges between them that are worth a look, most promising first.
class CornerSearch {
 public:
  explicit CornerSearch(FeasibleBest& best)
      : best_(best),
        K_(best.network().own_rows().K()),
        answers_(best),
        corners_(worth_of_keys(best)) {}

  // Takes one step; false where nothing promises more than the best.
  bool step() {
    const double of_corners = corners_.is_empty() ? 0 : corners_.next_worth();
    const double of_edges = edges_.empty() ? 0 : edges_.top().promise;
    if (std::max(of_corners, of_edges) <= best_.distance() * (1 + good_enough)) return false;
    if (of_edges >= of_corners * (1 - nearly_as_good)) {
      const Edge edge = edges_.top();
      edges_.pop();
      best_.try_way(rows_of(edge.from, K_), rows_of(edge.to, K_));
    } else {
      add_edges_at(corners_.take());
    }
    return true;
  }

 private:
  void add_edges_at(const Corner& corner) {
    std::vector<Corner> around = neighbours_of(corner, K_);
    around.push_back(corner);
    answers_.learn(around);
    around.pop_back();
    const double worth = best_.distance_of(rows_of(corner, K_));
    for (const Corner& other : around) {
      const double of_other = best_.distance_of(rows_of(other, K_));
      const bool had_its_turn = of_other > worth || (of_other == worth && other < corner);
      if (had_its_turn) continue;
      const double promise = promise_of(corner, other, worth, of_other);
      if (promise > best_.distance()) edges_.push({corner, other, promise});
    }
  }

  // The distance along an edge lies below the straight line between its ends, for it is convex.
  double promise_of(const Corner& from, const Corner& to, double at_from, double at_to) const {
    const Outcome& own = best_.network().own_answer().outcome;
    for (int i = 0; i <= steps; ++i) {
      const double t = double(i) / steps, chord = (1 - t) * at_from + t * at_to;
      if (chord <= best_.distance()) return 0;
      const Outcome there = guess(answers_.at(from).outcome, answers_.at(to).outcome, t);
      if (total_variation(own, there) <= best_.allowed() + near_miss) return chord;
    }
    return 0;
  }

  FeasibleBest& best_;
  Index K_;
  CornerAnswers answers_;
  BestCorners corners_;
  std::priority_queue<Edge> edges_;
};

}  // namespace

void search_corners(FeasibleBest& best, Index most_answers) {
  const Index limit = best.network().count() + most_answers;
  CornerSearch search(best);
  while (best.network().count() < limit && search.step()) {
  }
}

void climb_by_heads(FeasibleBest& best, Index most_answers) {
  const HeadRows& own = best.network().own_rows();
  const Index limit = best.network().count() + most_answers;
  for (bool is_better = true; is_better;) {
    const double before = best.distance();
    for (Index a = 0; a < own.A(); ++a) {
      const HeadRows from = best.rows();
      for (Index k = 0; k < own.K() && best.network().count() < limit; ++k) {
        HeadRows to = from;
        to.put_all_on(a, k);
        if (best.distance_of(to) > best.distance()) best.try_way(from, to);
      }
    }
    is_better = best.distance() > before * (1 + good_enough);
  }
}

}  // namespace glassbert
