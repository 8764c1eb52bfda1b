#pragma once

#include <span>

namespace glassbert {

// What it costs to take q for p, sum_c p_c ln(p_c / q_c), in nats (Kullback & Leibler 1951). 0
// where they are equal, infinite where q gives no weight to what p has; not the same for p and q
// exchanged. Throws std::invalid_argument unless they are equally long.
double kullback_leibler(std::span<const double> p, std::span<const double> q);

}  // namespace glassbert
