#include <cmath>
#include <deque>
#include <span>
#include <string>
#include <vector>

#include "bert/checkpoint.h"
#include "bert/config_json.h"
#include "core/file_error.h"
#include "io/file.h"
#include "io/narrow.h"
#include "io/safetensors_writer.h"

namespace glassbert {
namespace {

bool has_heads(const Bert& bert) {
  return bert.masked_word || bert.next_sentence || bert.classifier;
}

bool is_body(const std::string& name) {
  return name.starts_with("embeddings.") || name.starts_with("encoder.") ||
         name.starts_with("pooler.");
}

template <class Number, class Narrow>
std::vector<std::byte> converted(const Tensor& x, const Narrow& narrow) {
  std::vector<Number> numbers;
  for (const real v : x.values()) numbers.push_back(narrow(v));
  const auto bytes = std::as_bytes(std::span(numbers));
  return {bytes.begin(), bytes.end()};
}

// The numbers of a tensor as the file holds them.
std::vector<std::byte> bytes_as(Dtype dtype, const Tensor& x) {
  const auto single = [](real v) { return static_cast<float>(v); };
  switch (dtype) {
    case Dtype::F64:
      return converted<double>(x, [](real v) { return static_cast<double>(v); });
    case Dtype::F32:
      return converted<float>(x, single);
    case Dtype::F16:
      return converted<std::uint16_t>(x, [&](real v) { return narrow_f16(single(v)); });
    case Dtype::BF16:
      return converted<std::uint16_t>(x, [&](real v) { return narrow_bf16(single(v)); });
    default:
      check(false, "save_checkpoint: numbers can't be saved as ", name_of(dtype));
      return {};
  }
}

// The largest number that a parameter may have in a file of that dtype.
double largest(Dtype dtype) {
  if (dtype == Dtype::F16) return 65504;
  return dtype == Dtype::F64 ? 1.7e308 : 3.38e38;
}

void check_range(const std::filesystem::path& folder, const std::string& name, const Tensor& x,
                 Dtype dtype) {
  for (const real v : x.values())
    if (!(std::abs(double(v)) <= largest(dtype)))
      throw FileError(folder.string(), join(name, " holds ", v, ", too much for ", name_of(dtype)),
                      "save it as F32");
}

std::string config_text(const Bert& bert) {
  Config config = bert.config;
  config.architecture = architecture_of(bert);
  JsonWriter json;
  write_config(config, json);
  return json.take() + "\n";
}

}  // namespace

std::string architecture_of(const Bert& bert) {
  if (bert.masked_word) return bert.next_sentence ? "BertForPreTraining" : "BertForMaskedLM";
  if (bert.next_sentence) return "BertForNextSentencePrediction";
  return bert.classifier ? "BertForSequenceClassification" : "BertModel";
}

void save_checkpoint(const std::filesystem::path& folder, const Bert& bert, Dtype dtype) {
  std::error_code failed;
  std::filesystem::create_directories(folder, failed);
  if (failed) throw FileError(folder.string(), failed.message(), "name a folder that can be made");

  std::vector<SafetensorsItem> items;
  std::deque<std::vector<std::byte>> bytes;  // does not move what it holds
  for_each_parameter(bert, [&](const std::string& name, const Tensor& x, const Shape&, Kind) {
    check_range(folder, name, x, dtype);
    SafetensorsItem item = to_item(has_heads(bert) && is_body(name) ? "bert." + name : name, x);
    item.dtype = dtype;
    item.data = bytes.emplace_back(bytes_as(dtype, x));
    items.push_back(std::move(item));
  });
  write_file((folder / "config.json").string(), config_text(bert));
  write_safetensors((folder / "model.safetensors").string(), items, {{"format", "pt"}});
}

}  // namespace glassbert
