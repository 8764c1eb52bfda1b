#include "measure/leave_one_out.h"

#include "core/check.h"

namespace glassbert {

// eq occlusion
std::vector<double> leave_one_out(Index n, std::span<const double> values) {
  check(n >= 1 && n < 32 && values.size() == std::size_t{1} << n, "leave one out: ", values.size(),
        " values for ", n, " players; give one for each of the 2^n coalitions");
  const std::size_t all = values.size() - 1;
  std::vector<double> phi;
  for (Index i = 0; i < n; ++i) phi.push_back(values[all] - values[all & ~(std::size_t{1} << i)]);
  return phi;
}

}  // namespace glassbert
