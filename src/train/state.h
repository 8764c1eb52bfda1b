#pragma once

#include <string>

#include "io/safetensors_writer.h"
#include "train/train_step.h"

namespace glassbert {

// Writes all that a training needs to go on to one file, wholly or not at all: the parameters, what
// the optimiser remembers and its step, at full precision. `remarks` go with it. (Random numbers
// need no state: they follow from seed and step.)
void save_state(const std::string& path, const Trainee& trainee, const MetadataMap& remarks);

// Puts the state in a file into a trainee of the same shape, packed, ready to go on. Throws
// FileError where the file is no state, belongs to another model, or says something else than
// `remarks` does: a training that went on with another recipe would be neither the one nor the
// other.
void load_state(const std::string& path, const MetadataMap& remarks, Trainee& trainee);

}  // namespace glassbert
