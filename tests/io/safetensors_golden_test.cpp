#include <bit>
#include <cmath>
#include <fstream>
#include <sstream>
#include <string>

#include "core/file_error.h"
#include "io/file.h"
#include "io/json.h"
#include "io/safetensors.h"
#include "support/catch.h"
#include "support/error_of.h"
#include "support/golden.h"
#include "support/hex.h"

using namespace glassbert;

namespace {

// The rows of a golden manifest: file, verdict, reason, what the reference says.
std::vector<std::vector<std::string>> manifest(const std::filesystem::path& folder) {
  std::ifstream lines(folder / "manifest.tsv");
  std::vector<std::vector<std::string>> rows;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with('#')) continue;
    std::vector<std::string> row;
    std::istringstream fields(line);
    for (std::string field; std::getline(fields, field, '\t');) row.push_back(field);
    rows.push_back(row);
  }
  return rows;
}

// Our kinds are finer than the reference's where the header's text is at fault.
bool is_kind(const std::string& error, const std::string& reference_kind) {
  if (reference_kind != "InvalidHeaderDeserialization")
    return error.find(": " + reference_kind + ": ") != std::string::npos;
  for (const char* ours :
       {"InvalidJson", "BadEntry", "UnknownDtype", "BadMetadata", "DuplicateKey"})
    if (error.find(join(": ", ours, ": ")) != std::string::npos) return true;
  return false;
}

// Compares the numbers as float; NaN stands for any NaN.
void check_reals(const Safetensors& file, const SafetensorsEntry& entry, const Json& bits) {
  const Json::Array& expected = bits.array("as_f32_bits");
  const Tensor tensor = file.tensor(entry);
  REQUIRE(tensor.values().size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    const auto pattern = std::stoul(expected[i].text("as_f32_bits"), nullptr, 16);
    const float value = std::bit_cast<float>(static_cast<std::uint32_t>(pattern));
    const float found = static_cast<float>(tensor.values()[i]);
    const bool same = std::isnan(value)
                          ? std::isnan(found)
                          : same_bits(Tensor(Shape{1}, {value}), Tensor(Shape{1}, {found}));
    if (!same)
      FAIL(entry.name << ", number " << i << ": expected " << value << ", found " << found);
  }
}

void check_tensor(const Safetensors& file, const std::string& name, const Json& expected) {
  CAPTURE(name);
  const auto entry = file.find(name);
  REQUIRE(entry);
  CHECK(entry->name == name);
  CHECK(name_of(entry->dtype) == expected.member("dtype", name).text(name));
  std::vector<std::uint64_t> shape;
  for (const Json& length : expected.member("shape", name).array(name))
    shape.push_back(length.size(name));
  CHECK(entry->shape == shape);
  const Json::Array& offsets = expected.member("data_offsets", name).array(name);
  CHECK(entry->begin == offsets[0].size(name));
  CHECK(entry->end == offsets[1].size(name));
  const auto bytes = file.bytes(*entry);
  const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  CHECK(hex_of_bytes(text) == expected.member("data_hex", name).text(name));
  if (const Json* bits = expected.find("as_f32_bits"); bits != nullptr && shape.size() <= 4)
    check_reals(file, *entry, *bits);
}

}  // namespace

TEST_CASE("every golden bad safetensors file is refused with the reference's kind of error") {
  const auto folder = golden_folder("safetensors_bad");
  if (!folder) GLASSBERT_SKIP("golden/safetensors_bad: set GLASSBERT_GOLDEN to run");
  const auto rows = manifest(*folder);
  REQUIRE(!rows.empty());
  for (const auto& row : rows) {
    const std::string error = error_of([&] { Safetensors(*folder / row[0]); });
    CAPTURE(row[0], row[2], error);
    CHECK(is_kind(error, row[3]));
    CHECK(error.starts_with((*folder / row[0]).string() + ": "));
  }
}

TEST_CASE("every golden good safetensors file reads back as expected") {
  const auto folder = golden_folder("safetensors_good");
  if (!folder) GLASSBERT_SKIP("golden/safetensors_good: set GLASSBERT_GOLDEN to run");
  const Json all = Json::parse(read_file(*folder / "expected.json", Json::byte_limit), "expected");
  REQUIRE(!all.object("expected").empty());
  for (const Json::Member& each : all.object("expected")) {
    CAPTURE(each.key);
    const Safetensors file(*folder / each.key);
    const Json::Object& tensors = each.value.member("tensors", each.key).object(each.key);
    CHECK(file.size() == tensors.size());
    for (const Json::Member& tensor : tensors) check_tensor(file, tensor.key, tensor.value);
    const Json& metadata = each.value.member("metadata", each.key);
    const bool none = metadata.is(JsonKind::null);
    CHECK(file.metadata().pairs().size() == (none ? 0 : metadata.object(each.key).size()));
    if (none) continue;
    for (const Json::Member& pair : metadata.object(each.key))
      CHECK(file.metadata().find(pair.key) == pair.value.text(each.key));
  }
}

TEST_CASE("golden files on which text and reference disagree are treated as proposed") {
  const auto folder = golden_folder("safetensors_policy");
  if (!folder) GLASSBERT_SKIP("golden/safetensors_policy: set GLASSBERT_GOLDEN to run");
  const auto rows = manifest(*folder);
  REQUIRE(!rows.empty());
  for (const auto& row : rows) {
    CAPTURE(row[0], row[2]);
    const bool accepts = error_of([&] { Safetensors(*folder / row[0]); }) == "no error";
    CHECK(accepts == (row[1] == "accept"));
  }
}
