#include "app/explain_answer.h"

#include <algorithm>
#include <cstdio>
#include <numeric>

#include "io/json_writer.h"
#include "io/number_text.h"
#include "shell/table.h"

namespace glassbert {
namespace {

void write_numbers(JsonWriter& json, std::span<const real> numbers) {
  json.begin_array();
  for (const real x : numbers) json.number(x);
  json.end_array();
}

void write_value(JsonWriter& json, double x) { json.number(x); }
void write_value(JsonWriter& json, const std::string& x) { json.text(x); }
template <class Part>
void write_value(JsonWriter& json, const std::vector<Part>& list) {
  json.begin_array();
  for (const Part& part : list) write_value(json, part);
  json.end_array();
}

std::string fixed(double x) {
  char text[32];
  std::snprintf(text, sizeof text, "%.6g", x);
  return text;
}

std::string words_of(double x) { return fixed(x); }
std::string words_of(const std::string& x) { return x; }
template <class Part>
std::string words_of(const std::vector<Part>& list) {
  std::string text;
  for (const Part& part : list) text += (text.empty() ? "" : ", ") + words_of(part);
  return '[' + text + ']';
}

// All scores in order; of the probabilities of a whole vocabulary, the largest.
std::vector<Index> places_to_list(const Answer& answer) {
  constexpr Index most_classes = 40;
  const Tensor& values = answer.explanation.values;
  std::vector<Index> places(static_cast<std::size_t>(values.size()));
  std::iota(places.begin(), places.end(), 0);
  if (answer.explanation.columns != Along::classes || values.size() <= most_classes) return places;
  std::ranges::stable_sort(places, [&](Index a, Index b) { return values(a) > values(b); });
  places.resize(most_classes);
  return places;
}

Table table_of(const Answer& answer) {
  const Tensor& values = answer.explanation.values;
  if (!answer.explanation.is_matrix()) {
    Table table({answer.explanation.columns == Along::tokens ? "token" : "", answer.method.name});
    for (const Index i : places_to_list(answer)) table.add({answer.columns[i], fixed(values(i))});
    return table;
  }
  std::vector<std::string> titles{""};
  titles.insert(titles.end(), answer.columns.begin(), answer.columns.end());
  Table table(titles);
  for (Index r = 0; r < values.dim(0); ++r) {
    std::vector<std::string> cells{answer.rows[r]};
    for (const real x : values.row(r)) cells.push_back(fixed(x));
    table.add(cells);
  }
  return table;
}

}  // namespace

std::vector<std::string> labels_of(Along axis, Index count, const std::vector<std::string>& tokens,
                                   const std::vector<std::string>& classes) {
  if (axis == Along::tokens) return tokens;
  if (axis == Along::classes && std::ssize(classes) == count) return classes;
  if (axis == Along::shares) return {"1 %", "5 %", "10 %", "20 %", "50 %"};
  std::vector<std::string> labels;
  for (Index i = 0; i < count; ++i) labels.push_back(std::to_string(i));
  if (axis == Along::parts) labels.back() = "feed-forward";
  return labels;
}

std::string to_json(const Answer& answer) {
  const Tensor& values = answer.explanation.values;
  JsonWriter json;
  json.begin_object().key("method").text(answer.method.name);
  json.key("objective").text(answer.objective).key("value").number(answer.value);
  json.key("tokens").begin_array();
  for (const std::string& token : answer.tokens) json.text(token);
  json.end_array();
  if (answer.explanation.is_matrix()) {
    json.key("matrix").begin_array();
    for (Index r = 0; r < values.dim(0); ++r) write_numbers(json, values.row(r));
    json.end_array();
  } else {
    json.key("scores");
    write_numbers(json, values.values());
  }
  json.key("notes").begin_object();
  for (const Note& note : answer.explanation.notes) {
    json.key(note.name);
    std::visit([&](const auto& value) { write_value(json, value); }, note.value);
  }
  json.end_object().key("cost").begin_object();
  json.key("forwards").number(answer.cost.forwards);
  json.key("backwards").number(answer.cost.backwards);
  return json.end_object().end_object().take();
}

std::string to_table(const Answer& answer) {
  std::string text = join(answer.method.name, " of ", answer.objective, " = ", fixed(answer.value),
                          "\n", table_of(answer).text());
  for (const Note& note : answer.explanation.notes)
    text += note.name + ": " +
            std::visit([](const auto& value) { return words_of(value); }, note.value) + '\n';
  return text + join("cost: ", fixed(answer.cost.forwards), " forwards, ",
                     fixed(answer.cost.backwards), " backwards\n");
}

}  // namespace glassbert
