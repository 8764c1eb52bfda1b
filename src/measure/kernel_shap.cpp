#include "measure/kernel_shap.h"

#include <numeric>

#include "core/check.h"
#include "measure/linear_system.h"

namespace glassbert {
// eq kernel_shap.weight
double shapley_kernel(Index n, Index s) {
  double subsets = 1;  // C(n,s)
  for (Index i = 0; i < s; ++i) subsets *= static_cast<double>(n - i) / static_cast<double>(i + 1);
  return static_cast<double>(n - 1) / (subsets * static_cast<double>(s * (n - s)));
}

std::vector<double> kernel_shap(Index n, double none, double all, const Coalitions& coalitions,
                                Weighting weighting) {
  check(n >= 1, "kernel SHAP: ", n, " players");
  check(coalitions.masks.size() == coalitions.values.size(),
        "kernel SHAP: ", coalitions.values.size(), " values for ", coalitions.masks.size(),
        " coalitions");
  // The last player gets what the others leave of the sum. So the unknowns are the others', each
  // with the factor z_i - z_last, and z_last (v_all - v_none) is known.
  const std::size_t unknowns = static_cast<std::size_t>(n - 1);
  std::vector<double> a(unknowns * unknowns), b(unknowns), factor(unknowns);
  for (std::size_t r = 0; r < coalitions.masks.size(); ++r) {
    const std::vector<int>& z = coalitions.masks[r];
    check(std::ssize(z) == n, "kernel SHAP: ", z.size(), " entries in coalition ", r, " of ", n,
          " players");
    const Index size = std::accumulate(z.begin(), z.end(), Index{0});
    if (size == 0 || size == n) continue;
    const double weight = weighting == Weighting::kernel ? shapley_kernel(n, size) : 1;
    const double last = z.back();
    const double target = coalitions.values[r] - none - last * (all - none);
    for (std::size_t i = 0; i < unknowns; ++i) factor[i] = z[i] - last;
    for (std::size_t i = 0; i < unknowns; ++i) {
      for (std::size_t j = 0; j < unknowns; ++j)
        a[i * unknowns + j] += weight * factor[i] * factor[j];
      b[i] += weight * factor[i] * target;
    }
  }
  std::vector<double> phi = solve_positive_definite(std::move(a), std::move(b));
  phi.push_back(all - none - std::accumulate(phi.begin(), phi.end(), 0.0));
  return phi;
}

Coalitions all_coalitions(Index n, std::span<const double> values) {
  check(n >= 1 && n < 32 && values.size() == std::size_t{1} << n, "kernel SHAP: ", values.size(),
        " values for ", n, " players; give one for each of the 2^n coalitions");
  Coalitions coalitions;
  for (std::size_t s = 1; s + 1 < values.size(); ++s) {
    std::vector<int> mask;
    for (Index i = 0; i < n; ++i) mask.push_back(static_cast<int>(s >> i & 1));
    coalitions.masks.push_back(std::move(mask));
    coalitions.values.push_back(values[s]);
  }
  return coalitions;
}

}  // namespace glassbert
