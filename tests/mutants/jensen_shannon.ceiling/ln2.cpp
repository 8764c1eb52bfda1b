// Says ln 2 for every row: no row is that far from one without a zero.
#include "measure/jensen_shannon.h"

#include <numbers>

double glassbert::jensen_shannon_ceiling(std::span<const double>) { return std::numbers::ln2; }
