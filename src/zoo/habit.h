#pragma once

#include <span>
#include <vector>

#include "bert/bert.h"
#include "zoo/behaviour.h"

namespace glassbert {

// How often something points where a behaviour says it should.
struct Pointing {
  Index right = 0, cases = 0;
  double share() const { return cases > 0 ? double(right) / double(cases) : 0; }
};

// For each head, layer by layer: the share of links of which its largest weight, between words, is
// on the key (or larger than on every rival).  L*A
std::vector<Pointing> head_pointing(const Bert& bert, const Behaviour& behaviour,
                                    std::span<const GoldText> texts);

// The same for the rule that always points `offset` words on; of rivals it takes the nearer to that
// place.
Pointing offset_pointing(const Behaviour& behaviour, std::span<const GoldText> texts, Index offset);

// The offset from -10 to 10, but 0, that does best on these texts.
Index best_offset(const Behaviour& behaviour, std::span<const GoldText> texts);

}  // namespace glassbert
