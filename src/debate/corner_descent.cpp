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
      std::vector<Corner> near = neighbours_of(here, K);
      near.insert(near.begin(), here);  // of equal ones the first is taken: stay
      answers.learn(near);
      const Corner next = *std::ranges::max_element(near, {}, worth);
      is_better = worth(next) > worth(here);
      here = next;
    }
    best.try_way(best.rows(), rows_of(here, K));
  }
}

}  // namespace glassbert
