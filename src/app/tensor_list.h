#pragma once

#include <functional>
#include <string>

#include "io/json_writer.h"
#include "io/safetensors.h"
#include "shell/output.h"

namespace glassbert {

// The tensors of one or several files, as `glassbert inspect` shows them: `at(i)` is the i-th of
// `count`. They may be millions, so they are printed as they come and never all in memory.
struct TensorList {
  std::size_t count;
  std::function<SafetensorsEntry(std::size_t)> at;
};

// For people: name, dtype, shape, bytes.
void print_table(const TensorList& tensors, Output& out);

// {NAME: {"dtype", "shape", "data_offsets"}, ...} as the value that `json` is to write next.
void print_json(const TensorList& tensors, JsonWriter& json, Output& out);

void write_metadata(const SafetensorsMetadata& metadata, JsonWriter& json, Output& out);

// Throws FileError: `where` has no tensor of this name.
[[noreturn]] void refuse_unknown(const std::string& where, const std::string& name);

// A tensor's values as float32, one a line, "%.9g". Throws FileError for a dtype that is neither
// whole nor real.
void print_values(const Safetensors& file, const SafetensorsEntry& entry, Output& out);

}  // namespace glassbert
