#include "measure/aopc.h"

#include "core/check.h"

namespace glassbert {

// eq aopc
double aopc(double full, std::span<const double> values) {
  check(!values.empty(), "aopc: no values");
  double fallen = 0;
  for (const double value : values) fallen += full - value;
  return fallen / static_cast<double>(values.size());
}

}  // namespace glassbert
