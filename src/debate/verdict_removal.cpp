// Necessity and sufficiency: what the answer loses without the tokens of high scores, or with no
// others, beside random orders.
#include <algorithm>
#include <numeric>

#include "core/rng.h"
#include "debate/verdict.h"
#include "debate/verdict_parts.h"
#include "draw/number_text.h"
#include "explain/outcome.h"
#include "explain/removal.h"

namespace glassbert {
namespace {

enum class TakenOut { highest, others };

// An order of the content tokens, the first in it taken to matter most.
using TokenOrder = std::vector<Index>;

std::vector<TokenOrder> own_and_random_orders(Question& question, const Tensor& scores,
                                              const VerdictChoices& choices) {
  TokenOrder order = question.content();
  if (choices.removal == Removal::erase && question.aim().position)
    std::erase(order, *question.aim().position);  // the objective reads it
  std::ranges::stable_sort(order, [&](Index a, Index b) { return scores(a) > scores(b); });
  std::vector<TokenOrder> orders{order};
  std::ranges::sort(order);
  Rng rng{choices.seed};
  for (Index i = 0; i < choices.orders; ++i) {
    shuffle(std::span(order), rng);
    orders.push_back(order);
  }
  return orders;
}

// The mean loss of the decided probability of each order, over its first 1 .. n/2 tokens.
std::vector<double> losses(Question& question, const std::vector<TokenOrder>& orders,
                           TakenOut taken, Removal how) {
  const Index n = std::ssize(orders[0]), most = std::max<Index>(1, n / 2);
  const Outcome before = outcome_of(question.run(), 0, question.aim());
  const Index decision = decision_of(before);
  const auto removed = [&](Index i) {
    const TokenOrder& order = orders[i / most];
    const auto cut = order.begin() + i % most + 1;
    std::vector<Index> positions = taken == TakenOut::highest
                                       ? std::vector<Index>(order.begin(), cut)
                                       : std::vector<Index>(cut, order.end());
    std::ranges::sort(positions);
    return positions;
  };
  const std::vector<double> p = values_without(question, std::ssize(orders) * most, removed, how,
                                               outcome_probability(question.aim(), decision));
  std::vector<double> mean(orders.size());
  for (std::size_t i = 0; i < p.size(); ++i)
    mean[i / most] += (before[decision] - p[i]) / static_cast<double>(most);
  return mean;
}

CardRow test_removal(const char* name, Question& question, const Tensor& scores, TakenOut taken,
                     const VerdictChoices& choices) {
  check(std::ssize(question.content()) >= 2, "verdict: two content tokens are needed");
  const auto orders = own_and_random_orders(question, scores, choices);
  std::vector<double> loss = losses(question, orders, taken, choices.removal);
  const double own = loss[0];
  loss.erase(loss.begin());
  const bool wants_more = taken == TakenOut::highest;
  const double limit = exceeded_by(loss, wants_more ? 0.05 : 0.95), control = median_number(loss);
  const Index most = std::max<Index>(1, std::ssize(orders[0]) / 2);
  const std::string sentence =
      join(wants_more ? "Without the" : "With nothing but the", " 1 to ", most,
           " tokens of the highest scores the answer's probability falls by ", fixed_text(own, 3),
           " in the mean; of ", choices.orders, " random orders half by ", fixed_text(control, 3),
           wants_more ? " or more, 1 in 20 by more than " : " or less, 1 in 20 by less than ",
           fixed_text(limit, 3), ".");
  return card_row(name, (wants_more ? own > limit : own < limit) ? Badge::pass : Badge::fail,
                  sentence, own, control, limit);
}

}  // namespace

CardRow test_necessity(Question& question, const Tensor& scores, const VerdictChoices& choices) {
  return test_removal("necessity", question, scores, TakenOut::highest, choices);
}

CardRow test_sufficiency(Question& question, const Tensor& scores, const VerdictChoices& choices) {
  return test_removal("sufficiency", question, scores, TakenOut::others, choices);
}

}  // namespace glassbert
