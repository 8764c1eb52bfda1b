#include "io/json_writer.h"
#include "world/gold_text.h"

namespace glassbert::world {
namespace {

// One array with an entry for each word.
template <class Write>
void write_column(JsonWriter& json, std::string_view name, const Words& words, Write write) {
  json.key(name).begin_array();
  for (const Word& word : words) write(word);
  json.end_array();
}

void write_words(JsonWriter& json, const Words& words) {
  const auto text = [&](std::string_view name, auto value) {
    write_column(json, name, words, [&](const Word& word) { json.text(value(word)); });
  };
  const auto place = [&](std::string_view name, auto value) {
    write_column(json, name, words, [&](const Word& word) { json.integer(value(word)); });
  };
  text("words", [](const Word& word) -> std::string_view { return word.text; });
  text("lemmas", [](const Word& word) -> std::string_view { return word.lemma; });
  text("tags", [](const Word& word) { return name_of(word.tag); });
  place("heads", [](const Word& word) { return word.head; });
  text("relations", [](const Word& word) { return name_of(word.relation); });
  text("numbers", [](const Word& word) { return name_of(word.number); });
  text("roles", [](const Word& word) { return name_of(word.role); });
  place("antecedents", [](const Word& word) { return word.antecedent; });
  place("deciding", [](const Word& word) { return Index{word.is_deciding}; });
  write_column(json, "weights", words, [&](const Word& word) { json.number(word.weight); });
  place("shortcut", [](const Word& word) { return Index{word.is_shortcut}; });
  text("other_forms", [](const Word& word) -> std::string_view { return word.other_form; });
}

}  // namespace

std::string json_line(const Example& example) {
  JsonWriter json;
  json.begin_object().key("id").integer(example.index).key("pattern").text(example.pattern);
  json.key("text").text(example.text);
  if (example.pair) json.key("pair").text(*example.pair);
  if (example.label) json.key("label").integer(*example.label);
  if (example.choice) {
    json.key("choice").begin_object().key("word").integer(example.choice->word);
    json.key("right").text(example.choice->right).key("wrong").text(example.choice->wrong);
    json.end_object();
  }
  if (!example.candidates.empty()) {
    json.key("candidates").begin_array();
    for (const Index place : example.candidates) json.integer(place);
    json.end_array();
  }
  json.key("facts").begin_object();
  for (const auto& [name, value] : example.facts) json.key(name).number(value);
  json.end_object();
  json.key("second").integer(example.second);
  write_words(json, example.words);
  return json.end_object().take();
}

}  // namespace glassbert::world
