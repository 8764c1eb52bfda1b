#include "draw/axis_notes.h"

#include <cmath>

#include "core/check.h"

namespace glassbert {

void note_axis(Notes& notes, const PlotAxis& axis, const std::string& name,
               const std::vector<const Tensor*>& values) {
  Index not_finite = 0, not_shown = 0, beyond = 0;
  for (const Tensor* tensor : values) {
    not_finite += count_not_finite(tensor->values());
    for (const real value : tensor->values()) {
      if (!axis.shows(value)) {
        ++not_shown;
      } else if (axis.kind == AxisKind::unit) {
        beyond += value < -1e-6 || value > 1 + 1e-6;
      }
    }
  }
  if (axis.kind == AxisKind::unit) notes.push_back(name + ": fixed axis 0 to 1");
  if (axis.kind == AxisKind::log10) notes.push_back(name + ": logarithmic axis");
  note_not_finite(notes, not_finite);
  if (not_shown > not_finite)
    notes.push_back(join("pink: 0 or less, without a place there (", not_shown - not_finite, ")"));
  if (beyond > 0) notes.push_back(join(beyond, " values beyond the axis stand at its end"));
}

}  // namespace glassbert
