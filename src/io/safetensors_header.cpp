#include "io/safetensors_header.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <numeric>
#include <tuple>
#include <vector>

#include "core/check.h"
#include "core/file_error.h"
#include "core/utf8.h"
#include "io/wrong_file.h"

namespace glassbert {
namespace {

// The header's text, after the checks of the length prefix and of its encoding.
std::string_view header_text(std::string_view file, const std::string& where) {
  const auto refuse = [&](const std::string& what) {
    throw FileError(where, what, advice_for_wrong_file(file));
  };
  if (file.size() < 8)
    refuse(join("HeaderTooSmall: ", file.size(), " bytes, a safetensors file has 8 and more"));
  static_assert(std::endian::native == std::endian::little, "files are mapped as they are");
  std::uint64_t length = 0;
  std::memcpy(&length, file.data(), sizeof(length));
  if (length > SafetensorsHeader::byte_limit)
    refuse(join("HeaderTooLarge: the header's length is ", length, " bytes, the limit ",
                SafetensorsHeader::byte_limit));
  if (length > file.size() - 8)
    refuse(join("InvalidHeaderLength: the header's length is ", length, " bytes, the file has ",
                file.size() - 8, " after the length"));
  const std::string_view text = file.substr(8, length);
  if (const std::optional<std::size_t> bad = first_invalid_utf8(text))
    refuse(join("InvalidHeader: byte ", 8 + *bad, " is not UTF-8"));
  return text;
}

}  // namespace

SafetensorsHeader::SafetensorsHeader(std::string_view file, std::string where)
    : where_(std::move(where)), text_(header_text(file, where_)) {
  collect();
  sort_by_name();
  check_ranges(file.size() - data_begin());
}

SafetensorsEntry SafetensorsHeader::entry(std::size_t i) const {
  check(i < size(), "safetensors: tensor ", i, " of ", size());
  const JsonText raw_name = name(slots_[i]);
  const std::size_t colon = text_.find(':', slots_[i].name_begin + slots_[i].name_size);
  JsonReader reader(text_.substr(colon + 1), where_, 8 + colon + 1);
  return read_safetensors_entry(reader, raw_name, where_);
}

std::optional<SafetensorsEntry> SafetensorsHeader::find(std::string_view wanted) const {
  const auto at = std::partition_point(slots_.begin(), slots_.end(), [&](const Slot& slot) {
    return name(slot).compare(wanted) < 0;
  });
  if (at == slots_.end() || !name(*at).equals(wanted)) return std::nullopt;
  return entry(static_cast<std::size_t>(at - slots_.begin()));
}

void SafetensorsHeader::collect() {
  JsonReader reader(text_, where_ + ": InvalidJson", 8);
  bool has_metadata = false;
  reader.begin_object();
  while (const std::optional<JsonText> key = reader.next_key()) {
    if (key->equals("__metadata__")) {
      if (std::exchange(has_metadata, true)) refuse("DuplicateKey", "__metadata__ twice");
      metadata_ = SafetensorsMetadata(reader, where_);
      continue;
    }
    const SafetensorsEntry entry = read_safetensors_entry(reader, *key, where_);
    slots_.push_back({static_cast<std::uint32_t>(key->raw().data() - text_.data()),
                      static_cast<std::uint32_t>(key->raw().size()), entry.begin, entry.end});
  }
  reader.finish();
}

void SafetensorsHeader::sort_by_name() {
  std::sort(slots_.begin(), slots_.end(),
            [this](const Slot& a, const Slot& b) { return name(a) < name(b); });
  for (std::size_t i = 1; i < slots_.size(); ++i)
    if (name(slots_[i - 1]) == name(slots_[i]))
      refuse("DuplicateKey", "tensor \"" + printable(name(slots_[i]).decoded(200)) + "\" twice");
}

// Goes through the tensors in the order of their data: each begins where the one before ends.
void SafetensorsHeader::check_ranges(std::uint64_t data_size) const {
  std::vector<std::uint32_t> order(slots_.size());
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
    return std::tie(slots_[a].begin, slots_[a].end) < std::tie(slots_[b].begin, slots_[b].end);
  });
  std::uint64_t covered = 0;
  for (const std::uint32_t i : order) {
    check_range(entry(i), covered);
    covered = slots_[i].end;
  }
  if (covered == data_size) return;
  refuse("MetadataIncompleteBuffer",
         join("the tensors take ", covered, " bytes, the file holds ", data_size,
              " after its header: ",
              covered > data_size ? "it is truncated" : "it has trailing bytes"));
}

void SafetensorsHeader::check_range(const SafetensorsEntry& entry, std::uint64_t begin) const {
  const auto refuse_tensor = [&](const char* kind, const std::string& what) {
    const std::string type = describe(entry.dtype, entry.shape);
    refuse(kind, join("tensor \"", printable(entry.name), "\" ", type, ", at ", entry.begin, "..",
                      entry.end, " of the data: ", what));
  };
  if (entry.begin != begin) refuse_tensor("InvalidOffset", join("expected it to begin at ", begin));
  if (entry.end < entry.begin) refuse_tensor("InvalidOffset", "it ends before it begins");
  const std::optional<std::uint64_t> bits = bit_count(entry.dtype, entry.shape);
  if (!bits) refuse_tensor("ValidationOverflow", "larger than 2^64 bits");
  if (*bits % 8 != 0) refuse_tensor("MisalignedSlice", "it does not end at a whole byte");
  const std::uint64_t bytes = entry.end - entry.begin;
  if (*bits / 8 != bytes)
    refuse_tensor("TensorInvalidInfo", join("it needs ", *bits / 8, " bytes and has ", bytes));
}

JsonText SafetensorsHeader::name(const Slot& slot) const {
  return JsonText(text_.substr(slot.name_begin, slot.name_size));
}

void SafetensorsHeader::refuse(const char* kind, const std::string& what) const {
  throw FileError(where_, join(kind, ": ", what), "download or convert the file again");
}

std::string refusal_of(std::string_view bytes, const std::string& name) try {
  SafetensorsHeader(bytes, name);
  return "";
} catch (const FileError& error) {
  return error.what();
}

}  // namespace glassbert
