#include "shell/suggest.h"

#include <algorithm>
#include <utility>

namespace glassbert {

Index edit_distance(std::string_view a, std::string_view b) {
  // Row i holds the distances of a's first i letters from every beginning of b.
  std::vector<Index> before, above, row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = static_cast<Index>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before = std::exchange(above, row);
    row[0] = static_cast<Index>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const Index replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({replaced, above[j] + 1, row[j - 1] + 1});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
  }
  return row[b.size()];
}

std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& words) {
  std::optional<std::string> best;
  Index best_distance = 0;
  for (const std::string& candidate : words) {
    const bool begun = word.size() >= 3 && candidate.compare(0, word.size(), word) == 0;
    const Index distance = begun ? 0 : edit_distance(word, candidate);
    const bool near = distance <= std::max<Index>(1, static_cast<Index>(candidate.size()) / 3);
    if (!near || (best && distance >= best_distance)) continue;
    best = candidate;
    best_distance = distance;
  }
  return best;
}

}  // namespace glassbert
