#pragma once

#include <span>
#include <string>
#include <vector>

#include "debate/head_pairs.h"
#include "draw/bars.h"
#include "draw/heatmap.h"
#include "draw/line_chart.h"

namespace glassbert {

// Of each head its weights, and its weights times |slope|, as panels.
std::vector<Matrix> head_panels(Question& question, const std::vector<std::string>& tokens,
                                std::span<const HeadPlace> places);

// Three ways in which a gradient says little of what a head does, as pictures without captions.

// Saturation. F while one head is turned from off to as it is, beside the line along its slope at
// the end: where the curve has become flat, the slope speaks of the flat part only.
LineChart gate_chart(Question& question, HeadPlace place, Index steps);

// The head whose loss exceeds what its gate's slope announces by most.
HeadPlace most_understated(Question& question);

// Redundancy. What F loses without each of two heads, the sum of that, what the slopes of both
// gates announce, and what F loses without both.
Bars pair_bars(Question& question, const PairLoss& pair);

// A shift of whole rows. One head's weights times |slope|, and the size of the derivatives by its
// scores, in a model and in the same one with that head's values shifted.
std::vector<Matrix> shift_panels(const Bert& bert, const Bert& shifted, const Sequence& sequence,
                                 const std::vector<std::string>& tokens, HeadPlace place);

// The largest change of any logit between two models on a text.
double logit_change(const Bert& one, const Bert& other, const Sequence& sequence);

}  // namespace glassbert
