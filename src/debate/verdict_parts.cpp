#include "debate/verdict_parts.h"

#include <algorithm>

#include "core/check.h"

namespace glassbert {

CardRow card_row(std::string name, Badge badge, std::string sentence, double measured,
                 double control, double limit) {
  CardRow row{std::move(name), badge, std::move(sentence)};
  row.numbers(0) = static_cast<real>(measured);
  row.numbers(1) = static_cast<real>(control);
  row.numbers(2) = static_cast<real>(limit);
  return row;
}

double exceeded_by(std::vector<double> numbers, double share) {
  check(!numbers.empty(), "verdict: no numbers");
  std::ranges::sort(numbers, std::greater());
  const auto place = static_cast<std::size_t>(share * static_cast<double>(numbers.size()));
  return numbers[std::min(place, numbers.size() - 1)];
}

double median_number(std::vector<double> numbers) {
  check(!numbers.empty(), "verdict: no numbers");
  std::ranges::sort(numbers);
  const std::size_t half = numbers.size() / 2;
  return numbers.size() % 2 == 1 ? numbers[half] : (numbers[half - 1] + numbers[half]) / 2;
}

}  // namespace glassbert
