#include <cstdint>
#include <string>

#include "core/file_error.h"
#include "fuzz/require.h"
#include "io/safetensors_header.h"
#include "io/safetensors_writer.h"

using namespace glassbert;

namespace {

void require_sound(const SafetensorsHeader& header, std::size_t data_size) {
  std::uint64_t covered = 0;
  std::string before;
  for (std::size_t i = 0; i < header.size(); ++i) {
    const SafetensorsEntry entry = header.entry(i);
    require(i == 0 || before < entry.name, "names ascend");
    require(entry.begin <= entry.end && entry.end <= data_size, "ranges lie in the data");
    require(bit_count(entry.dtype, entry.shape) == 8 * (entry.end - entry.begin),
            "a range has the size of shape and dtype");
    const auto found = header.find(entry.name);
    require(found && found->begin == entry.begin && found->end == entry.end, "names are found");
    covered += entry.end - entry.begin;
    before = entry.name;
  }
  require(covered == data_size, "the tensors cover the data");
}

std::string written_again(const SafetensorsHeader& header, std::string_view data) {
  std::vector<SafetensorsItem> items;
  MetadataMap metadata;
  for (std::size_t i = 0; i < header.size(); ++i) {
    const SafetensorsEntry entry = header.entry(i);
    const std::string_view range = data.substr(entry.begin, entry.end - entry.begin);
    items.push_back({entry.name, entry.dtype, entry.shape, std::as_bytes(std::span(range))});
  }
  for (const SafetensorsMetadata::Pair& pair : header.metadata().pairs())
    metadata.emplace(pair.key.decoded(), pair.value.decoded());
  return safetensors_bytes(items, metadata);
}

void check_file(const std::string& file) {
  try {
    const SafetensorsHeader header(file, "file");
    const std::string_view data = std::string_view(file).substr(header.data_begin());
    require_sound(header, data.size());
    const std::string again = written_again(header, data);
    const SafetensorsHeader reread(again, "written");
    require(written_again(reread, std::string_view(again).substr(reread.data_begin())) == again,
            "writing keeps the tensors");
  } catch (const FileError&) {
  }
}

// A file around a header, so that its length is right however the header was changed. The first
// byte is the size of the data.
std::string file_around(const std::string& input) {
  std::string file(8, '\0');
  const std::size_t length = input.size() - 1;
  for (std::size_t i = 0; i < 4; ++i) file[i] = static_cast<char>(length >> 8 * i & 0xFF);
  return file + input.substr(1) + std::string(static_cast<unsigned char>(input[0]), 'x');
}

}  // namespace

// The bytes are a safetensors file, and once more the header of one.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string input(reinterpret_cast<const char*>(data), size);
  check_file(input);
  if (size > 0) check_file(file_around(input));
  return 0;
}
