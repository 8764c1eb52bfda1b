#include <filesystem>

#include "app/inspect_checkpoint.h"
#include "app/tensor_list.h"
#include "app/verbs.h"
#include "bert/config_json.h"
#include "bert/tokenizer.h"
#include "core/file_error.h"
#include "io/file.h"
#include "io/json.h"
#include "io/weight_index.h"
#include "shell/environment.h"
#include "shell/message.h"
#include "shell/table.h"
#include "shell/usage_error.h"

namespace glassbert {
namespace {

// A JSON object as it is, or as a table of two columns.
void print_object(JsonWriter& json, bool wants_json, Output& out) {
  const std::string text = json.take();
  if (wants_json) {
    out << text << "\n";
    return;
  }
  Table table({"field", "value"});
  const Json object = Json::parse(text, "table");
  for (const Json::Member& member : object.object("table"))
    table.add({member.key, member.value.to_text()});
  out << table.text();
}

void inspect_config(const std::string& path, bool wants_json, Output& out) {
  Warnings warnings;
  JsonWriter json;
  write_config(parse_config(read_file(path, Json::byte_limit), path, warnings), json);
  for (const std::string& each : warnings) warning(each);
  print_object(json, wants_json, out);
}

void inspect_vocabulary(const std::string& path, bool wants_json, Output& out) {
  Warnings warnings;
  const Vocabulary vocabulary = load_vocabulary(path, warnings);
  JsonWriter json;
  json.begin_object().key("lines").integer(vocabulary.ids());
  json.key("tokens").integer(vocabulary.size());
  for (const std::string_view token : special_tokens)
    json.key(token).integer(vocabulary.require(token));
  json.end_object();
  for (const std::string& each : warnings) warning(each);
  print_object(json, wants_json, out);
}

void inspect_file(const std::string& path, const Arguments& arguments, Output& out) {
  const Safetensors file(path);
  if (const std::optional<std::string> name = arguments.value("--values")) {
    const std::optional<SafetensorsEntry> entry = file.find(*name);
    if (!entry) refuse_unknown(path, *name);
    return print_values(file, *entry, out);
  }
  const TensorList list{file.size(), [&file](std::size_t i) { return file.entry(i); }};
  if (!arguments.given("--json")) return print_table(list, out);
  JsonWriter json;
  json.begin_object().key("tensors");
  print_json(list, json, out);
  write_metadata(file.metadata(), json.key("metadata"), out);
  out << json.end_object().take() << "\n";
}

void inspect_index(const std::string& path, bool wants_json, Output& out) {
  const WeightIndex index = parse_weight_index(read_file(path, Json::byte_limit), path);
  JsonWriter json;
  json.begin_object();
  for (const WeightIndex::Place& place : index.places) json.key(place.tensor).text(place.shard);
  json.end_object();
  print_object(json, wants_json, out);
}

void run(const Arguments& arguments, Output& out) {
  const std::string path =
      arguments.plain().empty() ? model_folder({}).string() : arguments.plain()[0];
  const bool wants_json = arguments.given("--json");
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) return inspect_checkpoint(path, arguments, out);
  if (!path.ends_with(".json") && !path.ends_with(".txt"))
    return inspect_file(path, arguments, out);
  if (arguments.given("--values"))
    throw UsageError("--values", path + " holds no tensors", "name a .safetensors file");
  if (path.ends_with(".txt")) return inspect_vocabulary(path, wants_json, out);
  if (path.ends_with(".index.json")) return inspect_index(path, wants_json, out);
  inspect_config(path, wants_json, out);
}

}  // namespace

Verb inspect_verb() {
  return {
      {"inspect",
       "checks a .safetensors file, config.json, vocab.txt or checkpoint directory and shows it",
       "[PATH]",
       1,
       {{"--json", "", "print one JSON object instead of a table"},
        {"--values", "NAME", "print one tensor's values, one a line"}},
       "glassbert inspect"},
      run};
}

}  // namespace glassbert
