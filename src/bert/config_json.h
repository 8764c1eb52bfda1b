#pragma once

#include "bert/config.h"
#include "io/json_writer.h"

namespace glassbert {

// The fields of a config under their names in config.json, with the values that count: what the
// file left out has its default, a null classifier_dropout is hidden_dropout_prob.
void write_config(const Config& config, JsonWriter& json);

}  // namespace glassbert
