#pragma once

#include "bert/hooks.h"
#include "bert/parameters.h"
#include "bert/trace.h"

namespace glassbert {

// What enters the first layer: word + type + position, normalised (Devlin et al. 2018, section 3).
// Fills trace.words and trace.embedded, whose y is hidden.0 before the hooks of site hidden.
// N ids -> (N,H)
void embed(const Bert& bert, const Hooks& hooks, Trace& trace);

}  // namespace glassbert
