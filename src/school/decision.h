#pragma once

#include <span>
#include <vector>

#include "school/choice.h"

namespace glassbert {

// The probability that a model of two classes gives to class 1, for each text.
std::vector<double> positive_probabilities(const Bert& bert, std::span<const GoldText> texts,
                                           const HooksOf& hooks = {});

// The share of texts whose decision (above one half or not) is the given one.
double share_decided(std::span<const double> probabilities, std::span<const char> positive);

// How far probabilities are from frequencies: the texts in ten bins by their probability, the mean
// over bins of |mean probability - share of label 1|, each weighted by its texts (Guo et al. 2017,
// expected calibration error).
double calibration_error(std::span<const double> probabilities, std::span<const char> positive);

// The share of probabilities p with low <= p <= high.
double share_between(std::span<const double> probabilities, double low, double high);

}  // namespace glassbert
