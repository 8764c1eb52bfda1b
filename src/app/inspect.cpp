#include <filesystem>

#include "app/tensor_list.h"
#include "app/verbs.h"
#include "bert/checkpoint.h"
#include "bert/tokenizer.h"
#include "core/file_error.h"
#include "io/file.h"
#include "io/json.h"
#include "shell/message.h"
#include "shell/table.h"

namespace glassbert {
namespace {

namespace fs = std::filesystem;

void warn(const Warnings& warnings) {
  for (const std::string& each : warnings) warning(each);
}

TensorList list_of(const Safetensors& file) {
  return {file.size(), [&file](std::size_t i) { return file.entry(i); }};
}

TensorList list_of(const WeightFiles& files) {
  return {files.size(), [&files](std::size_t i) { return files.at(i).entry; }};
}

void write_metadata(const SafetensorsMetadata& metadata, JsonWriter& json) {
  json.begin_object();
  for (const SafetensorsMetadata::Pair& pair : metadata.pairs())
    json.key(pair.key.decoded()).text(pair.value.decoded());
  json.end_object();
}

void write_names(const std::vector<std::string>& names, JsonWriter& json) {
  json.begin_array();
  for (const std::string& name : names) json.text(name);
  json.end_array();
}

// The fields under the names of config.json, with the values that count.
void write_config(const Config& config, JsonWriter& json) {
  json.begin_object().key("model_type").text("bert");
  json.key("vocab_size").integer(config.V).key("hidden_size").integer(config.H);
  json.key("num_attention_heads").integer(config.A).key("num_hidden_layers").integer(config.L);
  json.key("intermediate_size").integer(config.F);
  json.key("max_position_embeddings").integer(config.positions);
  json.key("type_vocab_size").integer(config.types);
  json.key("hidden_act").text(config.activation_name);
  json.key("layer_norm_eps").number(config.epsilon);
  json.key("hidden_dropout_prob").number(config.hidden_dropout);
  json.key("attention_probs_dropout_prob").number(config.attention_dropout);
  json.key("classifier_dropout").number(config.classifier_dropout);
  json.key("initializer_range").number(config.initializer_range).key("pad_token_id");
  config.padding < 0 ? json.null() : json.integer(config.padding);
  json.key("tie_word_embeddings").boolean(config.tied).key("architectures").begin_array();
  if (!config.architecture.empty()) json.text(config.architecture);
  json.end_array().key("id2label").begin_object();
  for (std::size_t i = 0; i < config.labels.size(); ++i)
    json.key(std::to_string(i)).text(config.labels[i]);
  json.end_object().end_object();
}

// A JSON object as a table of two columns.
std::string as_table(const std::string& json) {
  Table table({"field", "value"});
  for (const Json::Member& member : Json::parse(json, "table").object("table"))
    table.add({member.key, member.value.to_text()});
  return table.text();
}

void print_object(JsonWriter& json, bool wants_json, Output& out) {
  const std::string text = json.take();
  out << (wants_json ? text + "\n" : as_table(text));
}

void inspect_config(const std::string& path, bool wants_json, Output& out) {
  Warnings warnings;
  JsonWriter json;
  write_config(parse_config(read_file(path, Json::byte_limit), path, warnings), json);
  warn(warnings);
  print_object(json, wants_json, out);
}

void inspect_vocabulary(const std::string& path, bool wants_json, Output& out) {
  const Vocabulary vocabulary = Vocabulary::parse(read_file(path, vocabulary_limit), path);
  JsonWriter json;
  json.begin_object().key("lines").integer(vocabulary.ids());
  json.key("tokens").integer(vocabulary.size());
  for (const std::string_view token : special_tokens)
    json.key(token).integer(vocabulary.require(token));
  json.end_object();
  warn(vocabulary.remarks());
  print_object(json, wants_json, out);
}

void inspect_file(const std::string& path, const Arguments& arguments, Output& out) {
  const Safetensors file(path);
  if (const std::optional<std::string> name = arguments.value("--values")) {
    const std::optional<SafetensorsEntry> entry = file.find(*name);
    if (!entry) throw FileError(path, "no tensor \"" + *name + "\"", "list them without --values");
    return print_values(file, *entry, out);
  }
  if (!arguments.given("--json")) return print_table(list_of(file), out);
  JsonWriter json;
  json.begin_object().key("tensors");
  print_json(list_of(file), json, out);
  write_metadata(file.metadata(), json.key("metadata"));
  out << json.end_object().take() << "\n";
}

}  // namespace
}  // namespace glassbert
