#include <fstream>
#include <string>

#include "core/file_error.h"
#include "io/json.h"
#include "io/safetensors.h"
#include "io/safetensors_bytes.h"
#include "support/catch.h"
#include "support/peak_memory.h"
#include "support/temporary_folder.h"

using namespace glassbert;

namespace {

constexpr std::size_t allowance = std::size_t{64}
                                  << 20;  // what a hostile file may cost beyond its size

const std::string good_header =
    R"({"__metadata__":{"format":"pt"},"w":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]},)"
    R"( "ids":{"dtype":"I64","shape":[1],"data_offsets":[24,32]}}  )";
const std::string good_file = safetensors_of(good_header, "0123456789abcdefghijklmnABCDEFGH");

// What a file holds, names aside; empty when it is refused.
std::string content_of(const std::string& file) {
  try {
    const SafetensorsHeader header(file, "mutant");
    std::string content;
    for (const char* dtype : {"F32", "I64"})
      for (std::size_t i = 0; i < header.size(); ++i) {
        const SafetensorsEntry entry = header.entry(i);
        if (name_of(entry.dtype) != dtype) continue;
        content += describe(entry.dtype, entry.shape);
        content += file.substr(header.data_begin() + entry.begin, entry.end - entry.begin);
      }
    return content;
  } catch (const FileError&) {
    return {};
  }
}

// A header of the largest size that names as many tensors as fit in it.
std::string crowded_header() {
  std::string header = "{";
  for (std::size_t i = 0; header.size() < SafetensorsHeader::byte_limit - 200; ++i)
    header +=
        "\"" + std::to_string(i) + "\":{\"dtype\":\"F4\",\"shape\":[0],\"data_offsets\":[0,0]},";
  header += R"("last":{"dtype":"U8","shape":[0],"data_offsets":[0,0]}})";
  header.resize(SafetensorsHeader::byte_limit, ' ');
  return header;
}

// The peak of memory while `action` runs, in bytes.
template <class Action>
std::size_t peak_of(Action action) {
  const PeakMemory peak;
  action();
  return peak.bytes().value();
}

}  // namespace

TEST_CASE("every truncation of a safetensors file is refused") {
  REQUIRE(!content_of(good_file).empty());
  for (std::size_t length = 0; length < good_file.size(); ++length) {
    CAPTURE(length);
    CHECK(content_of(good_file.substr(0, length)).empty());
  }
}

TEST_CASE("every flipped bit of a header is refused or leaves the tensors as they were") {
  const std::string content = content_of(good_file);
  std::size_t accepted = 0;
  for (std::size_t bit = 0; bit < 8 * (8 + good_header.size()); ++bit) {
    std::string mutant = good_file;
    mutant[bit / 8] = static_cast<char>(mutant[bit / 8] ^ (1 << bit % 8));
    const std::string found = content_of(mutant);
    CAPTURE(bit, mutant);
    CHECK((found.empty() || found == content));
    if (found == content) ++accepted;
  }
  CHECK(accepted > 0);  // letters of names and metadata
}

TEST_CASE("a header of 100,000,000 bytes costs less than 64 MB beyond its file") {
  if (!PeakMemory().bytes()) GLASSBERT_SKIP("peak memory can't be measured in this build");
  const TemporaryFolder folder;
  std::string long_value = "{\"__metadata__\":{\"k\":\"" + std::string(99'999'000, 'v') + "\"}}";
  long_value.resize(SafetensorsHeader::byte_limit, ' ');
  for (const std::string& header : {crowded_header(), long_value}) {
    const std::string path = folder.write("hostile.safetensors", safetensors_of(header));
    const std::size_t peak = peak_of([&path] { Safetensors file(path); });
    CHECK(peak < header.size() + allowance);
  }
}

TEST_CASE("a JSON text of many values costs less than 64 MB beyond its size") {
  if (!PeakMemory().bytes()) GLASSBERT_SKIP("peak memory can't be measured in this build");
  for (const char* part : {"0,", "[],", "{},", "{\"\":0},", "\"sixteen letters!\","}) {
    std::string text = "[";
    while (text.size() < Json::byte_limit - 64) text += part;
    CAPTURE(part);
    CHECK(peak_of([&text] { CHECK_THROWS_AS(Json::parse(text, "test"), FileError); }) < allowance);
  }
}
