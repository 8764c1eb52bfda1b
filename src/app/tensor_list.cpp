#include "app/tensor_list.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "core/check.h"
#include "core/file_error.h"
#include "core/utf8.h"
#include "shell/table.h"

namespace glassbert {
namespace {

constexpr std::size_t block = 1000;  // tensors or values that are printed at once

std::string shape_text(const SafetensorsEntry& entry) {
  const std::string text = describe(entry.dtype, entry.shape);
  return text.substr(text.find('['));
}

bool is_whole(Dtype dtype) {
  const std::string_view name = name_of(dtype);
  return dtype == Dtype::BOOL || name[0] == 'I' || name[0] == 'U';
}

void print_value(float value, Output& out) {
  char text[32];
  std::snprintf(text, sizeof text, "%.9g\n", static_cast<double>(value));
  out << (std::isnan(value) ? "nan\n" : text);
}

template <class Numbers>
void print_all(const Numbers& numbers, Output& out) {
  std::size_t printed = 0;
  for (const auto number : numbers) {
    print_value(static_cast<float>(number), out);
    if (++printed % block == 0) out.flush();
  }
}

// Writes a string as it stands in its file; one of a hundred megabytes passes through in pieces.
void write_long_text(const JsonText& text, JsonWriter& json, Output& out) {
  constexpr std::size_t piece = 1 << 20;
  json.begin_text();
  for (std::size_t at = 0; at < text.raw().size(); at += piece) {
    json.text_piece(text.raw().substr(at, piece));
    if (text.raw().size() <= piece) continue;
    out << json.take_part();
    out.flush();
  }
  json.end_text();
}

}  // namespace

void print_table(const TensorList& tensors, Output& out) {
  for (std::size_t begin = 0; begin < tensors.count; begin += block) {
    Table table({"tensor", "dtype", "shape", "bytes"});
    for (std::size_t i = begin; i < std::min(begin + block, tensors.count); ++i) {
      const SafetensorsEntry entry = tensors.at(i);
      table.add({entry.name, std::string(name_of(entry.dtype)), shape_text(entry),
                 join(entry.end - entry.begin)});
    }
    out << table.text();
    out.flush();
  }
}

void print_json(const TensorList& tensors, JsonWriter& json, Output& out) {
  json.begin_object();
  for (std::size_t i = 0; i < tensors.count; ++i) {
    const SafetensorsEntry entry = tensors.at(i);
    json.key(entry.name).begin_object().key("dtype").text(name_of(entry.dtype));
    json.key("shape").begin_array();
    for (const std::uint64_t length : entry.shape) json.size(length);
    json.end_array().key("data_offsets").begin_array().size(entry.begin).size(entry.end);
    json.end_array().end_object();
    if (i % block != block - 1) continue;
    out << json.take_part();
    out.flush();
  }
  json.end_object();
}

void write_metadata(const SafetensorsMetadata& metadata, JsonWriter& json, Output& out) {
  json.begin_object();
  for (const SafetensorsMetadata::Pair& pair : metadata.pairs()) {
    write_long_text(pair.key, json, out);
    json.colon();
    write_long_text(pair.value, json, out);
  }
  json.end_object();
}

void refuse_unknown(const std::string& where, const std::string& name) {
  throw FileError(where, "no tensor \"" + printable(name) + "\"", "see them without --values");
}

void print_values(const Safetensors& file, const SafetensorsEntry& entry, Output& out) {
  if (is_whole(entry.dtype)) return print_all(file.integers(entry), out);
  SafetensorsEntry flat = entry;  // a Tensor has at most 4 axes, a file's tensor any number
  flat.shape = {(entry.end - entry.begin) * 8 / bits_of(entry.dtype)};
  print_all(file.tensor(flat).values(), out);
}

}  // namespace glassbert
