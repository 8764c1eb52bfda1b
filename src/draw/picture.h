#pragma once

#include <variant>

#include "draw/bars.h"
#include "draw/card.h"
#include "draw/head_grid.h"
#include "draw/heatmap.h"
#include "draw/line_chart.h"
#include "draw/lines.h"
#include "draw/neuron_view.h"
#include "draw/token_strip.h"
#include "draw/triangle.h"

namespace glassbert {

// Any picture, as data: what draw/save writes beside the pixels and reads back.
using Picture = std::variant<Heatmap, HeadGrid, TokenStrip, Lines, NeuronView, Bars, LineChart,
                             TriangleMap, Card>;

// The same picture has the same pixels on every machine.
inline Canvas render(const Picture& picture) {
  return std::visit([](const auto& one) { return render(one); }, picture);
}

}  // namespace glassbert
