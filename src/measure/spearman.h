#pragma once

#include <optional>
#include <span>

namespace glassbert {

// Whether two lists put things into the same order (Spearman 1904): the correlation of their
// average ranks. 1: the same order, -1: the reverse; none where all numbers of a side are equal,
// which is no order. Throws std::invalid_argument unless they are equally long.
std::optional<double> spearman(std::span<const double> x, std::span<const double> y);

}  // namespace glassbert
