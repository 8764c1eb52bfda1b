#include "debate/corner_descent.h"

#include <algorithm>
#include <functional>

#include "debate/corner_answers.h"

namespace glassbert {
namespace {

constexpr double price = 5;  // nats for an outcome moved by 1 too far: more than any distance

// Of each head the key that `better` puts first.
template <class Better>
Corner corner_by(const HeadRows& own, const Better& better) {
  Corner corner;
  for (Index a = 0; a < own.A(); ++a)
    corner.push_back(std::ranges::min_element(own.row(a), better) - own.row(a).begin());
  return corner;
}

// All that differ from it in one head's key, and itself.
std::vector<Corner> around(const Corner& corner, Index K) {
  std::vector<Corner> all{corner};
  for (std::size_t a = 0; a < corner.size(); ++a)
    for (Index k = 0; k < K; ++k) {
      if (k == corner[a]) continue;
      all.push_back(corner);
      all.back()[a] = k;
    }
  return all;
}

}  // namespace

void descend_corners(FeasibleBest& best, Index most_answers) {
  RowNetwork& network = best.network();
  const HeadRows& own = network.own_rows();
  const Index K = own.K(), limit = network.count() + most_answers;
  CornerAnswers answers(best);
  const auto worth = [&](const Corner& corner) {
    const double too_far = std::max(0.0, answers.at(corner).distance - best.allowed());
    return best.distance_of(rows_of(corner, K)) - price * too_far;
  };
  for (Corner here : {corner_by(own, std::less()), corner_by(own, std::greater())}) {
    for (bool is_better = true; is_better && network.count() < limit;) {
      const std::vector<Corner> near = around(here, K);
      answers.learn(near);
      const Corner next = *std::ranges::max_element(near, {}, worth);
      is_better = worth(next) > worth(here);
      here = next;
    }
    best.try_way(best.rows(), rows_of(here, K));
  }
}

}  // namespace glassbert
