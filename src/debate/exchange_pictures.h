#pragma once

#include <string>
#include <vector>

#include "debate/row_exchange.h"
#include "debate/simplex_panel.h"
#include "draw/heatmap.h"
#include "draw/token_strip.h"

namespace glassbert {

// Each row head by head, side by side, under its name and the probability of `decided`, what the
// unchanged run decides for.
Heatmap heads_side_by_side(const Caption& caption, const std::vector<std::string>& tokens,
                           const std::string& decided, const RowExchange& rows,
                           const std::vector<ExchangedRow>& shown);

// The straight way from one to the other in so many steps: means of the heads, each under its share
// of the way and the probability there.
TokenStrip way_between(const Caption& caption, const std::vector<std::string>& tokens,
                       const std::string& decided, RowExchange& rows, const ExchangedRow& from,
                       const ExchangedRow& to, Index steps);

// Every way to divide the row among three groups of words, all heads at once: see simplex.h.
TrianglePanel triangle_of(Question& question, const std::vector<std::string>& tokens,
                          const WordGroups& groups, const std::string& title, double epsilon);

}  // namespace glassbert
