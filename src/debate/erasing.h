#pragma once

#include <string>
#include <vector>

#include "debate/experiment.h"

namespace glassbert {

// Erasing (Serrano & Smith 2019): keys lose their weight in the last row or in all layers, or words
// leave the input, in descending attention, gradient, gradient x attention, and at random; words
// also by how much the probability falls without the word alone.
Experiment erasing_experiment();

// What is compared: "last row, renormalised", "words", ...; and the orders in it. A record has of
// each, under "PLACE: ORDER", the flip and the probabilities when a tenth, two tenths, ... of all
// are erased; under a random order one such list after the other.
std::vector<std::string> erasing_places(std::span<const StudyRecord> records);
std::vector<std::string> erasing_orders(const std::string& place);

// Of each text the share of its keys or words that were erased at the flip, above 1 where the
// decision never changed; of random orders all.
std::vector<double> erased_shares(std::span<const StudyRecord> records, const std::string& place,
                                  const std::string& order);

StudyReport report_erasing(std::span<const StudyRecord> records);
Summary summarise_erasing(std::span<const StudyRecord> records);

}  // namespace glassbert
