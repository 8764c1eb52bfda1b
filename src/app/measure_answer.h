#pragma once

#include <string>

#include "app/measure_line.h"
#include "io/json_writer.h"

namespace glassbert {

// What `glassbert measure` says to one line, a JSON object without `id`: {"value": ..},
// {"matrix": ..}, {"scores": ..}, ... Throws std::invalid_argument or FileError for a line at
// fault.
std::string measure_answer(const std::string& line);

// One operation: writes the members of its answer.
struct MeasureOperation {
  const char* name;
  void (*write)(const MeasureLine& line, JsonWriter& json);
};

// The operations by what they work on, one file each.
std::vector<MeasureOperation> attention_operations();  // rollout, attention-flow, chefer, ...
std::vector<MeasureOperation> list_operations();       // entropy, tvd, tau, select, ...
std::vector<MeasureOperation> game_operations();       // shapley, kernel-shap, lime

// "name": the numbers as a list, as rows of a matrix, or one number; what is not finite is null.
void write_list(JsonWriter& json, const char* name, std::span<const double> numbers);
void write_matrix(JsonWriter& json, std::span<const double> numbers, Index columns);
void write_matrix(JsonWriter& json, const Tensor& matrix);

}  // namespace glassbert
