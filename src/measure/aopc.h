#pragma once

#include <span>

namespace glassbert {

// The area over a perturbation curve (Samek et al. 2017): how far a value falls, on average over
// the points of a curve along which more and more is taken away, mean_k (full - values_k). Throws
// std::invalid_argument where there are no points.
double aopc(double full, std::span<const double> values);

}  // namespace glassbert
