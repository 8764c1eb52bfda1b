#include "app/change.h"

#include <algorithm>
#include <array>
#include <functional>
#include <limits>

#include "core/file_error.h"
#include "core/utf8.h"
#include "io/safetensors.h"
#include "shell/flag_value.h"
#include "shell/suggest.h"
#include "shell/usage_error.h"

namespace glassbert {
namespace {

// One --change, taken apart: its numbers and the path behind "=".
struct Spec {
  std::string kind;
  std::vector<Index> numbers;
  std::string file;
};

// What a kind of change is written as, and how its hook is made.
struct ChangeKind {
  const char* name;
  std::size_t numbers;
  const char* tensor;  // the tensor that its file must hold; null: it takes no file
  const char* form;
  std::function<Hook(const Spec&, const Config&, const Batch&, Tensor)> make;
};

const std::vector<ChangeKind>& kinds() {
  static const std::vector<ChangeKind> all{
      {"ablate", 2, nullptr, "ablate:LAYER:HEAD",
       [](const Spec& x, auto&, auto&, Tensor) { return ablate_head(x.numbers[0], x.numbers[1]); }},
      {"ablate-ffn", 1, nullptr, "ablate-ffn:LAYER",
       [](const Spec& x, auto&, auto&, Tensor) { return ablate_feed_forward(x.numbers[0]); }},
      {"attention-off", 1, nullptr, "attention-off:LAYER",
       [](const Spec& x, auto&, auto&, Tensor) { return attention_off(x.numbers[0]); }},
      {"mean", 2, "mean", "mean:LAYER:HEAD=FILE",
       [](const Spec& x, auto&, auto&, Tensor mean) {
         return mean_head(x.numbers[0], x.numbers[1], std::move(mean));
       }},
      {"uniform", 2, nullptr, "uniform:LAYER:HEAD",
       [](const Spec& x, auto&, const Batch& batch, Tensor) {
         return uniform_attention(x.numbers[0], x.numbers[1], batch);
       }},
      {"probs", 1, "probs", "probs:LAYER=FILE",
       [](const Spec& x, auto&, auto&, Tensor probs) {
         return replace_probs(x.numbers[0], std::move(probs));
       }},
      {"hidden", 2, "value", "hidden:LAYER:POS=FILE",
       [](const Spec& x, auto&, auto&, Tensor value) {
         return replace_hidden(x.numbers[0], x.numbers[1], std::move(value));
       }},
      {"renormalise-without", 3, nullptr, "renormalise-without:LAYER:HEAD:KEY",
       [](const Spec& x, auto&, auto&, Tensor) {
         return renormalise_without(x.numbers[0], x.numbers[1], x.numbers[2]);
       }}};
  return all;
}

const ChangeKind& find_kind(const std::string& text, const std::string& name) {
  std::vector<std::string> names;
  for (const ChangeKind& kind : kinds()) {
    if (name == kind.name) return kind;
    names.emplace_back(kind.name);
  }
  const auto meant = nearest(name, names);
  throw UsageError("--change", '"' + printable(text) + "\" is no change that is known",
                   meant ? "did you mean " + *meant + "?" : "see glassbert trace --help");
}

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts(1);
  for (const char c : text)
    if (c == separator)
      parts.emplace_back();
    else
      parts.back() += c;
  return parts;
}

Spec parse_spec(const std::string& text, const ChangeKind& kind) {
  const std::size_t equals = std::min(text.find('='), text.size());
  const std::vector<std::string> parts = split(text.substr(0, equals), ':');
  const bool has_file = equals < text.size();
  if (parts.size() != kind.numbers + 1 || has_file != (kind.tensor != nullptr))
    throw UsageError("--change", '"' + printable(text) + "\" is not complete or too long",
                     std::string("write ") + kind.form);
  Spec spec{kind.name, {}, has_file ? text.substr(equals + 1) : ""};
  for (std::size_t i = 1; i < parts.size(); ++i)
    spec.numbers.push_back(
        integer_value("--change", parts[i], 0, std::numeric_limits<Index>::max()));
  return spec;
}

Tensor read_tensor(const std::string& path, const char* name) {
  const Safetensors file(path);
  const auto entry = file.find(name);
  if (!entry) throw FileError(path, join("no tensor \"", name, '"'), "this change reads that one");
  return file.tensor(*entry);
}

}  // namespace

Hook parse_change(const std::string& text, const Config& config, const Batch& batch) {
  const ChangeKind& kind = find_kind(text, text.substr(0, text.find_first_of(":=")));
  const Spec spec = parse_spec(text, kind);
  Tensor tensor;
  if (kind.tensor != nullptr) tensor = read_tensor(spec.file, kind.tensor);
  const Hook hook = kind.make(spec, config, batch, std::move(tensor));
  const Index last = hook.site == Site::hidden ? config.L : config.L - 1;
  check(hook.layer <= last, "--change: layer ", hook.layer, " of \"", printable(text),
        "\" is outside 0..", last);
  return hook;
}

Hooks parse_changes(const std::vector<std::string>& texts, const Config& config,
                    const Batch& batch) {
  Hooks hooks;
  for (const std::string& text : texts) hooks.push_back(parse_change(text, config, batch));
  return hooks;
}

}  // namespace glassbert
