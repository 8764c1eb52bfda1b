#include "app/measure_answer.h"

#include "core/utf8.h"
#include "shell/suggest.h"

namespace glassbert {
namespace {

const std::vector<MeasureOperation>& all_operations() {
  static const std::vector<MeasureOperation> all = [] {
    std::vector<MeasureOperation> operations = attention_operations();
    for (const auto& more : {list_operations(), game_operations()})
      operations.insert(operations.end(), more.begin(), more.end());
    return operations;
  }();
  return all;
}

const MeasureOperation& find_operation(const std::string& name) {
  std::vector<std::string> names;
  for (const MeasureOperation& operation : all_operations()) {
    if (name == operation.name) return operation;
    names.emplace_back(operation.name);
  }
  const auto meant = nearest(name, names);
  throw std::invalid_argument(
      join("op: there is no ", printable(name, 40), meant ? "; did you mean " + *meant + "?" : ""));
}

}  // namespace

std::string measure_answer(const std::string& line) {
  const MeasureLine members(line);
  JsonWriter json;
  json.begin_object();
  find_operation(members.text("op")).write(members, json);
  return json.end_object().take();
}

void write_list(JsonWriter& json, const char* name, std::span<const double> numbers) {
  json.key(name).begin_array();
  for (const double x : numbers) json.number(x);
  json.end_array();
}

void write_matrix(JsonWriter& json, std::span<const double> numbers, Index columns) {
  json.key("matrix").begin_array();
  for (Index i = 0; i < std::ssize(numbers); ++i) {
    if (i % columns == 0) json.begin_array();
    json.number(numbers[i]);
    if (i % columns == columns - 1) json.end_array();
  }
  json.end_array();
}

void write_matrix(JsonWriter& json, const Tensor& matrix) {
  json.key("matrix").begin_array();
  for (Index r = 0; r < matrix.rows(); ++r) {
    json.begin_array();
    for (const real x : matrix.row(r)) json.number(x);
    json.end_array();
  }
  json.end_array();
}

}  // namespace glassbert
