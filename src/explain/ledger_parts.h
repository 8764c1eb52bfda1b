#pragma once

#include <span>
#include <vector>

#include "bert/parameters.h"

namespace glassbert {

// What the ledger of a logit (explain/logit_attribution.h) is made of. A place of the residual
// stream has a worth: how much of the logit becomes of 1 that is added there, once what is not
// linear above it is held as it was in the run.
using Worth = std::vector<double>;  // H

// How much of the logit a part wrote: the worth of W x, with x in columns first .. first+count-1
// alone, which are a head's. W (O,I), x (I), the worth (O) of what W returns.
double ledger_part(const Worth& worth, const Tensor& W, std::span<const real> x, Index first,
                   Index count);

// The worth below a LayerNorm from that above it: it subtracts the mean, divides by the run's
// deviation and multiplies by its weight.
Worth worth_below_norm(const Worth& above, const LayerNorm& norm, double deviation);

// The slope of the line through 0 that has tanh's value at z; 1 at 0.
double tanh_line(double z);

}  // namespace glassbert
