#include "io/safetensors_writer.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <type_traits>
#include <utility>

#include "core/check.h"
#include "core/utf8.h"
#include "io/file.h"
#include "io/json_writer.h"
#include "io/safetensors_header.h"

namespace glassbert {
namespace {

using ItemOrder = std::vector<const SafetensorsItem*>;

void check_item(const SafetensorsItem& item) {
  check(item.name != "__metadata__", "safetensors: the name __metadata__ is reserved");
  const std::optional<std::uint64_t> bits = bit_count(item.dtype, item.shape);
  check(bits && *bits % 8 == 0 && *bits / 8 == item.data.size(), "safetensors: tensor \"",
        printable(item.name), "\", ", describe(item.dtype, item.shape), ", can't hold ",
        item.data.size(), " bytes");
}

// The items in the order of their data: by dtype from U64 down to BOOL, then by name.
ItemOrder in_file_order(const std::vector<SafetensorsItem>& items) {
  std::set<std::string_view> names;
  ItemOrder order;
  for (const SafetensorsItem& item : items) {
    check_item(item);
    check(names.insert(item.name).second, "safetensors: the name \"", printable(item.name),
          "\" twice");
    order.push_back(&item);
  }
  std::ranges::sort(order, [](const SafetensorsItem* a, const SafetensorsItem* b) {
    return a->dtype != b->dtype ? a->dtype > b->dtype : a->name < b->name;
  });
  return order;
}

std::string header_json(const ItemOrder& order, const MetadataMap& metadata) {
  JsonWriter json;
  json.begin_object();
  if (!metadata.empty()) {
    json.key("__metadata__").begin_object();
    for (const auto& [key, value] : metadata) json.key(key).text(value);
    json.end_object();
  }
  std::uint64_t begin = 0;
  for (const SafetensorsItem* item : order) {
    const std::uint64_t end = begin + item->data.size();
    json.key(item->name).begin_object().key("dtype").text(name_of(item->dtype));
    json.key("shape").begin_array();
    for (const std::uint64_t length : item->shape) json.size(length);
    json.end_array().key("data_offsets").begin_array().size(begin).size(end).end_array();
    json.end_object();
    begin = end;
  }
  return json.end_object().take();
}

// The length, in 8 bytes from the lowest up, and the header, padded with spaces to a multiple of 8.
std::string length_and_header(const ItemOrder& order, const MetadataMap& metadata) {
  std::string header = header_json(order, metadata);
  header.append((8 - header.size() % 8) % 8, ' ');
  check(header.size() <= SafetensorsHeader::byte_limit,
        "safetensors: HeaderTooLarge: ", header.size(), " bytes");
  std::string length;
  for (int shift = 0; shift < 64; shift += 8)
    length += static_cast<char>(static_cast<std::uint64_t>(header.size()) >> shift & 0xFF);
  return length + header;
}

std::string_view as_text(std::span<const std::byte> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace

SafetensorsItem to_item(std::string name, const Tensor& tensor) {
  constexpr Dtype dtype = std::is_same_v<real, float> ? Dtype::F32 : Dtype::F64;
  std::vector<std::uint64_t> shape;
  for (Index axis = 0; axis < tensor.rank(); ++axis)
    shape.push_back(static_cast<std::uint64_t>(tensor.dim(axis)));
  check(!shape.empty(), "safetensors: tensor \"", printable(name), "\" has no shape");
  return {std::move(name), dtype, std::move(shape), std::as_bytes(tensor.values())};
}

SafetensorsItem to_item(std::string name, std::vector<std::uint64_t> shape,
                        std::span<const std::int64_t> values) {
  return {std::move(name), Dtype::I64, std::move(shape), std::as_bytes(values)};
}

void write_safetensors(const std::string& path, const std::vector<SafetensorsItem>& items,
                       const MetadataMap& metadata) {
  const ItemOrder order = in_file_order(items);
  const std::string beginning = length_and_header(order, metadata);
  FileWriter file(path);
  file.write(beginning);
  for (const SafetensorsItem* item : order) file.write(item->data);
  file.commit();
}

std::string safetensors_bytes(const std::vector<SafetensorsItem>& items,
                              const MetadataMap& metadata) {
  const ItemOrder order = in_file_order(items);
  std::string bytes = length_and_header(order, metadata);
  for (const SafetensorsItem* item : order) bytes += as_text(item->data);
  return bytes;
}

}  // namespace glassbert
