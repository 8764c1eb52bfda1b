#include "measure/attention_penalty.h"

#include <algorithm>
#include <cmath>

#include "core/check.h"

namespace glassbert {
namespace {

// alpha_h.m of each head.
std::vector<double> impermissible_mass(std::span<const double> alpha, std::span<const int> m) {
  std::vector<double> mass(alpha.size() / m.size());
  for (std::size_t h = 0; h < mass.size(); ++h)
    for (std::size_t t = 0; t < m.size(); ++t) mass[h] += alpha[h * m.size() + t] * m[t];
  return mass;
}

// How much each head's -ln(1 - alpha_h.m) counts.
std::vector<double> head_shares(const std::vector<double>& mass, PenaltyForm form) {
  if (form == PenaltyForm::mean)
    return std::vector<double>(mass.size(), 1 / static_cast<double>(mass.size()));
  std::vector<double> shares(mass.size());
  shares[std::ranges::max_element(mass) - mass.begin()] = 1;
  return shares;
}

}  // namespace

Penalty attention_penalty(std::span<const double> alpha, std::span<const int> impermissible,
                          double lambda, PenaltyForm form) {
  const std::size_t T = impermissible.size();
  check(T > 0 && !alpha.empty() && alpha.size() % T == 0, "penalty: ", alpha.size(),
        " weights are no rows of ", T, " tokens");
  const std::vector<double> mass = impermissible_mass(alpha, impermissible);
  const std::vector<double> share = head_shares(mass, form);
  Penalty penalty{0, std::vector<double>(alpha.size())};
  for (std::size_t h = 0; h < mass.size(); ++h) {
    if (share[h] == 0) continue;
    penalty.value -= lambda * share[h] * std::log(1 - mass[h]);
    // After the softmax g_j = slope m_j, so their mean over the row is slope alpha.m.
    const double slope = lambda * share[h] / (1 - mass[h]);
    for (std::size_t t = 0; t < T; ++t)
      penalty.d_logits[h * T + t] = alpha[h * T + t] * slope * (impermissible[t] - mass[h]);
  }
  return penalty;
}

}  // namespace glassbert
