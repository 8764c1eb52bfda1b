#pragma once

#include <vector>

#include "shell/arguments.h"
#include "shell/model.h"

namespace glassbert {

// The flags of every verb that runs a model: --model, --threads.
std::vector<Flag> model_flags();

// The flags of every verb that takes one input: --text, --pair, --ids, --types, --mask, --truncate.
std::vector<Flag> input_flags();

// Joins tables of flags.
std::vector<Flag> operator+(std::vector<Flag> a, const std::vector<Flag>& b);

// Uses as many threads as --threads says.
void use_threads(const Arguments& arguments);

// The model that --model names, else the one that model_folder finds, opened; --threads is obeyed
// from here on.
Model open_model(const Arguments& arguments, const std::string& otherwise = "world-mlm");

// The input that the flags of input_flags() describe. Throws UsageError when there is none or two.
Input read_input(const Model& model, const Arguments& arguments);

}  // namespace glassbert
