#pragma once

#include <span>

#include "core/tensor.h"

namespace glassbert {

// What the pipes that lead out of a set of nodes hold together: from a node of the set above a
// layer to one outside it below. pipes[l](u,v) leads from u above layer l to v below it;
// in_set(l,t) is 1 for a node of the set, row l standing below layer l, the last row on top. No
// flow that starts in the set and ends outside is larger.  L times (T,T), (L+1,T)
double cut_capacity(std::span<const Tensor> pipes, const Tensor& in_set);

}  // namespace glassbert
