#pragma once

#include "debate/simplex.h"
#include "debate/word_groups.h"
#include "draw/triangle.h"

namespace glassbert {

// A map as a triangle: shaded by the probability of what the model decides for, its marks filled
// with the colour of their own. Marks that lie beside the map (uniform, permuted) stand where their
// shares are; where their colour differs from its neighbourhood, the difference is within groups.
TrianglePanel panel_of(const SimplexMap& map, const std::string& title, const WordGroups& groups,
                       double epsilon);

}  // namespace glassbert
