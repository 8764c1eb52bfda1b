#include "io/safetensors_entry.h"

#include <limits>

#include "core/check.h"
#include "core/file_error.h"
#include "core/utf8.h"

namespace glassbert {
namespace {

// Reads the fields of one entry; every error names the tensor and the place.
class EntryReader {
 public:
  EntryReader(JsonReader& reader, const JsonText& name, const std::string& where)
      : reader_(reader), name_(name), where_(where) {}

  SafetensorsEntry read() {
    if (name_.raw().size() > SafetensorsEntry::name_limit)
      refuse("BadEntry", join("a name of ", name_.raw().size(), " bytes; at most ",
                              SafetensorsEntry::name_limit, " are read"));
    expect(JsonKind::object);
    reader_.begin_object();
    while (const std::optional<JsonText> key = reader_.next_key()) read_field(*key);
    if (!dtype_) refuse("BadEntry", "no dtype");
    if (!shape_) refuse("BadEntry", "no shape");
    if (!offsets_) refuse("BadEntry", "no data_offsets");
    if (offsets_->size() != 2)
      refuse("BadEntry", join(offsets_->size(), " data_offsets, expected begin and end"));
    return {name_.decoded(), *dtype_, std::move(*shape_), offsets_->front(), offsets_->back()};
  }

 private:
  void read_field(const JsonText& key) {
    if (key.equals("dtype")) {
      if (dtype_) refuse("BadEntry", "dtype twice");
      dtype_ = read_dtype();
    } else if (key.equals("shape")) {
      if (shape_) refuse("BadEntry", "shape twice");
      shape_ = read_sizes(SafetensorsEntry::rank_limit);
    } else if (key.equals("data_offsets")) {
      if (offsets_) refuse("BadEntry", "data_offsets twice");
      offsets_ = read_sizes(3);
    } else {
      reader_.skip();
    }
  }

  Dtype read_dtype() {
    expect(JsonKind::text);
    const std::string name = reader_.text().decoded(32);
    const std::optional<Dtype> dtype = dtype_named(name);
    if (!dtype) refuse("UnknownDtype", "dtype \"" + printable(name) + "\" is not known");
    return *dtype;
  }

  std::vector<std::uint64_t> read_sizes(std::size_t limit) {
    std::vector<std::uint64_t> sizes;
    expect(JsonKind::array);
    for (reader_.begin_array(); reader_.next_element();) {
      if (sizes.size() == limit) refuse("BadEntry", join("more than ", limit, " sizes"));
      expect(JsonKind::number);
      const std::optional<std::uint64_t> size = reader_.number().as_unsigned();
      if (!size) refuse("BadEntry", "expected a whole number from 0 to 2^64 - 1");
      sizes.push_back(*size);
    }
    return sizes;
  }

  void expect(JsonKind kind) {
    if (reader_.peek() != kind) refuse("BadEntry", join("expected ", name_of(kind)));
  }

  [[noreturn]] void refuse(const char* kind, const std::string& what) const {
    throw FileError(where_,
                    join(kind, ": tensor \"", printable(name_.decoded(200)), "\", ",
                         reader_.place(), ": ", what),
                    "download or convert the file again");
  }

  JsonReader& reader_;
  const JsonText& name_;
  const std::string& where_;
  std::optional<Dtype> dtype_;
  std::optional<std::vector<std::uint64_t>> shape_;
  std::optional<std::vector<std::uint64_t>> offsets_;
};

}  // namespace

SafetensorsEntry read_safetensors_entry(JsonReader& reader, const JsonText& name,
                                        const std::string& where) {
  return EntryReader(reader, name, where).read();
}

std::optional<std::uint64_t> bit_count(Dtype dtype, std::span<const std::uint64_t> shape) {
  std::uint64_t count = 1;
  const auto multiply = [&count](std::uint64_t factor) {
    if (factor != 0 && count > std::numeric_limits<std::uint64_t>::max() / factor) return false;
    count *= factor;
    return true;
  };
  for (const std::uint64_t length : shape)
    if (!multiply(length)) return std::nullopt;
  if (!multiply(bits_of(dtype))) return std::nullopt;
  return count;
}

std::string describe(Dtype dtype, std::span<const std::uint64_t> shape) {
  std::string text = std::string(name_of(dtype)) + " [";
  for (std::size_t i = 0; i < shape.size() && i < 8; ++i) text += join(i > 0 ? ", " : "", shape[i]);
  return text + (shape.size() > 8 ? ", ...]" : "]");
}

}  // namespace glassbert
