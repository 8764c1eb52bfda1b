#include "draw/notes.h"

#include <algorithm>
#include <cmath>

#include "core/check.h"

namespace glassbert {

void note_labels(Notes& notes, Index step) {
  if (step > 1) notes.push_back(join("every ", ordinal(step), " token is labelled"));
}

void note_pooling(Notes& notes, const Axis& rows, const Axis& columns) {
  if (!rows.is_pooled() && !columns.is_pooled()) return;
  notes.push_back(join(rows.count, " x ", columns.count, " cells on ", rows.pixels, " x ",
                       columns.pixels, " pixels: each shows the maximum of those it covers"));
}

void note_not_finite(Notes& notes, Index count) {
  if (count > 0) notes.push_back(join("pink: NaN or infinite (", count, ")"));
}

Index count_not_finite(std::span<const real> values) {
  return std::count_if(values.begin(), values.end(),
                       [](real value) { return !std::isfinite(value); });
}

std::string ordinal(Index n) {
  const bool is_teen = n % 100 / 10 == 1;
  if (!is_teen && n % 10 == 1) return join(n, "st");
  if (!is_teen && n % 10 == 2) return join(n, "nd");
  if (!is_teen && n % 10 == 3) return join(n, "rd");
  return join(n, "th");
}

std::string head_title(Index layer, Index head) {
  return join("layer ", layer, ", head ", head, ": the ", ordinal(layer + 1), ", the ",
              ordinal(head + 1));
}

}  // namespace glassbert
