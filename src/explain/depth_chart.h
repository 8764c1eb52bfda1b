#pragma once

#include <vector>

#include "bert/trace.h"
#include "draw/line_chart.h"

namespace glassbert {

// The lengths of the derivatives at the hidden states below each layer and at the top, as shares of
// the top's.  (L+1)
Tensor lengths_by_layer(const Trace& d_trace);

// Such lengths against the layer, 0 .. L, on a logarithmic axis.
LineChart depth_chart(const Caption& caption, const std::vector<Series>& series);

}  // namespace glassbert
