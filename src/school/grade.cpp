#include "school/grade.h"

#include <algorithm>

namespace glassbert {

void add_best(const std::vector<world::Control>& controls, Grade& grade) {
  for (const world::Control& control : controls) {
    if (grade.by_rule && control.accuracy() <= *grade.by_rule) continue;
    grade.rule = control.rule;
    grade.by_rule = control.accuracy();
  }
}

double share_above_0(const std::vector<double>& numbers) {
  const auto above = std::ranges::count_if(numbers, [](double x) { return x > 0; });
  return double(above) / double(std::max<std::size_t>(1, numbers.size()));
}

}  // namespace glassbert
