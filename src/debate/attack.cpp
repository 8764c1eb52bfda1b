#include "debate/attack.h"

#include <algorithm>

#include "debate/adversary.h"
#include "debate/corner_descent.h"
#include "debate/other_weights.h"

namespace glassbert {
namespace {

// How much nearer than epsilon the answer must stay in our runs, so that others who compute it with
// these weights find it within: the rounding of a run, and of the weights as they are written.
constexpr double safety = sizeof(real) == 8 ? 1e-10 : 2e-6;

}  // namespace

RowAdversary attack(RowNetwork& network, double epsilon, Index budget) {
  FeasibleBest best(network, std::max(0.0, epsilon - safety));
  descend_corners(best, budget / 6);
  search_corners(best, budget / 2);
  if (!best.is_found()) approach(best, budget / 6);
  climb_by_heads(best, budget / 3);
  return {best.rows(), best.is_found(), best.distance(), network.answer(best.rows()).distance};
}

Outcome outcome_with(Question& question, const HeadRows& rows) {
  const std::vector<Index> keys = question.keys();
  return answers_under(question, Scope::last_row, 1,
                       [&](Index, Index head, std::span<real> row) {
                         std::ranges::fill(row, real{0});
                         for (std::size_t k = 0; k < keys.size(); ++k)
                           row[keys[k]] = static_cast<real>(rows.row(head)[k]);
                       })[0]
      .outcome;
}

}  // namespace glassbert
