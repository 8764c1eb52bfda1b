#pragma once

#include <string>
#include <vector>

#include "draw/notes.h"
#include "draw/plot_axis.h"

namespace glassbert {

// What a footer says about an axis: that it is fixed or logarithmic, and how many values it can't
// show as they are: those are marked in pink, or stand at the end of a fixed axis.
void note_axis(Notes& notes, const PlotAxis& axis, const std::string& name,
               const std::vector<const Tensor*>& values);

}  // namespace glassbert
