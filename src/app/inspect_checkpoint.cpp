#include "app/inspect_checkpoint.h"

#include <filesystem>
#include <optional>

#include "app/tensor_list.h"
#include "bert/checkpoint.h"
#include "bert/config_json.h"
#include "bert/tokenizer.h"
#include "core/file_error.h"
#include "shell/message.h"
#include "shell/table.h"

namespace glassbert {
namespace {

namespace fs = std::filesystem;

// The files of a checkpoint, and what its config.json makes of them; none where there is no config.
struct Inspected {
  WeightFiles files;
  std::optional<CheckpointPlan> plan;
};

Inspected check_all(const fs::path& folder) {
  Inspected inspected{WeightFiles(folder.string()), {}};
  Warnings warnings = inspected.files.warnings();
  if (fs::exists(folder / "config.json")) {
    inspected.plan = plan_checkpoint(folder, inspected.files);
    require_complete(*inspected.plan, folder);
    warnings = inspected.plan->warnings;
  }
  if (fs::exists(folder / "vocab.txt")) load_tokenizer(folder, warnings);
  for (const std::string& each : warnings) warning(each);
  return inspected;
}

// Our names and the file's, where they differ.
std::vector<std::pair<std::string, std::string>> renamed(const CheckpointPlan& plan) {
  std::vector<std::pair<std::string, std::string>> names;
  for (const auto& [ours, in_file] : plan.spelling.file_name)
    if (ours != in_file) names.emplace_back(ours, in_file);
  return names;
}

Index found_count(const CheckpointPlan& plan) {
  return std::ssize(plan.spelling.file_name) - std::ssize(plan.unused);
}

void write_names(const std::vector<std::string>& names, JsonWriter& json) {
  json.begin_array();
  for (const std::string& name : names) json.text(name);
  json.end_array();
}

void write_plan(const CheckpointPlan& plan, JsonWriter& json) {
  write_config(plan.bert.config, json.key("config"));
  json.key("parameters").begin_object().key("found").integer(found_count(plan));
  json.key("renamed").begin_object();
  for (const auto& [ours, in_file] : renamed(plan)) json.key(in_file).text(ours);
  write_names(plan.tied, json.end_object().key("tied"));
  write_names(plan.missing, json.key("missing"));
  write_names(plan.unused, json.key("unused"));
  json.end_object();
}

void print_plan(const CheckpointPlan& plan, Output& out) {
  Table table({"parameters", "count", "for example"});
  const auto add = [&](const char* what, Index count, const std::string& example) {
    table.add({what, std::to_string(count), example});
  };
  const auto first = [](const auto& names) { return names.empty() ? "" : names.front(); };
  const auto names = renamed(plan);
  add("found", found_count(plan), "");
  add("renamed", std::ssize(names), names.empty() ? "" : names[0].second + " is " + names[0].first);
  add("tied", std::ssize(plan.tied), first(plan.tied));
  add("missing", std::ssize(plan.missing), first(plan.missing));
  add("unused", std::ssize(plan.unused), first(plan.unused));
  out << "\n" << table.text();
}

}  // namespace

void inspect_checkpoint(const std::string& folder, const Arguments& arguments, Output& out) {
  const Inspected inspected = check_all(folder);
  const WeightFiles& files = inspected.files;
  if (const std::optional<std::string> name = arguments.value("--values")) {
    const std::optional<WeightFiles::Found> found = files.find(*name);
    if (!found) refuse_unknown(folder, *name);
    return print_values(*found->file, found->entry, out);
  }
  const TensorList list{files.size(), [&files](std::size_t i) { return files.at(i).entry; }};
  if (!arguments.given("--json")) {
    print_table(list, out);
    if (inspected.plan) print_plan(*inspected.plan, out);
    return;
  }
  JsonWriter json;
  json.begin_object().key("tensors");
  print_json(list, json, out);
  write_metadata(files.size() > 0 ? files.at(0).file->metadata() : SafetensorsMetadata(),
                 json.key("metadata"), out);
  if (inspected.plan) write_plan(*inspected.plan, json);
  out << json.end_object().take() << "\n";
}

}  // namespace glassbert
