#include "world/pattern.h"

namespace glassbert::world {

std::vector<Pattern> patterns() {
  std::vector<Pattern> all;
  for (const auto& some :
       {simple_patterns(), being_patterns(), subordinate_patterns(), coordinate_patterns(),
        agreement_patterns(), asking_patterns(), fixed_patterns()})
    all.insert(all.end(), some.begin(), some.end());
  return all;
}

const Pattern& pick_pattern(Author& author, const std::vector<Pattern>& patterns) {
  double total = 0;
  for (const Pattern& pattern : patterns) total += pattern.weight;
  double left = total * static_cast<double>(author.below(1 << 20)) / (1 << 20);
  for (const Pattern& pattern : patterns) {
    if (left < pattern.weight) return pattern;
    left -= pattern.weight;
  }
  return patterns.back();
}

}  // namespace glassbert::world
