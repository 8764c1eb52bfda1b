#pragma once

#include "debate/experiment.h"

namespace glassbert {

// A change to attention, and the lowest layer that it touches.
struct LayerChange {
  std::string name;
  Index lowest;
  Hooks hooks;
};

// What a layer is replaced by, layer by layer and in all at once:
//   "uniform: layer 2"    each row becomes 1/(number of unmasked keys), in every head;
//   "off: layer 2"        its attention adds nothing to the residual stream;
//   "mean: layer 2"       the corpus's mean attention; where choices.mean is given;
//   "top 4: last row"     the 4 largest weights of the row that the outcome is read from, of each
//   "top 4: all rows"     head on its own, erased and the rest divided by its sum; of every row of
//                         every layer;
//   "random 4: ..."       as many, drawn at random, the same for all rows: the control.
std::vector<LayerChange> layer_changes(Question& question, const StudyText& text,
                                       const StudyChoices& choices);

// The experiment: for each change, under its name, [the new decision, the probability of the old
// one, the total variation of the outcome].
Experiment layers_experiment();
StudyReport report_layers(std::span<const StudyRecord> records);
Summary summarise_layers(std::span<const StudyRecord> records);

}  // namespace glassbert
