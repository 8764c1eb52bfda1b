#include "io/safetensors_header.h"

#include "core/file_error.h"
#include "io/safetensors_bytes.h"
#include "support/catch.h"
#include "support/error_of.h"

using namespace glassbert;

namespace {

std::string entry(const std::string& name, const std::string& dtype, const std::string& shape,
                  const std::string& offsets) {
  return "\"" + name + "\":{\"dtype\":\"" + dtype + "\",\"shape\":" + shape +
         ",\"data_offsets\":" + offsets + "}";
}

std::string error_of_file(const std::string& file) {
  return error_of([&] { SafetensorsHeader(file, "m.safetensors"); });
}

std::string error_of_header(const std::string& header, const std::string& data = {}) {
  return error_of_file(safetensors_of(header, data));
}

}  // namespace

TEST_CASE("a header tells each tensor's dtype, shape and range, in the order of names") {
  const std::string file = safetensors_of("{" + entry("b", "F32", "[1,2]", "[0,8]") +
                                              ",\"__metadata__\":{\"format\":\"pt\"}," +
                                              entry("a\\u0062", "U8", "[]", "[8,9]") + "}  ",
                                          "12345678x");
  const SafetensorsHeader header(file, "m.safetensors");

  REQUIRE(header.size() == 2);
  CHECK(header.entry(0).name == "ab");
  CHECK(header.entry(0).shape.empty());
  CHECK(header.entry(1).name == "b");
  CHECK(header.find("b")->shape == std::vector<std::uint64_t>{1, 2});
  CHECK(header.find("b")->dtype == Dtype::F32);
  CHECK(header.find("ab")->begin == 8);
  CHECK(!header.find("a"));
  CHECK(!header.find("__metadata__"));
  CHECK(header.metadata().find("format") == "pt");
  CHECK(!header.metadata().find("form"));
  CHECK(file.substr(header.data_begin()) == "12345678x");
}

TEST_CASE("an error in a header names its kind, the tensor and the place") {
  CHECK(error_of_header("{" + entry("w", "F32", "[2, 3]", "[0,16]") + "}", std::string(16, 'x')) ==
        "m.safetensors: TensorInvalidInfo: tensor \"w\" F32 [2, 3], at 0..16 of the data: it needs "
        "24 bytes and has 16; download or convert the file again");
  CHECK_THAT(error_of_header("{" + entry("w", "F32", "[-1]", "[0,4]") + "}"),
             holds("BadEntry: tensor \"w\", line 1, column 32, byte 39: expected a whole number"));
  CHECK_THAT(error_of_header("{\"w\" 1}"),
             holds("InvalidJson: line 1, column 6, byte 13: expected ':', found 1}"));
  CHECK_THAT(error_of_header("{" + entry("w", "f32", "[]", "[0,4]") + "}"),
             holds("UnknownDtype: tensor \"w\""));
  CHECK_THAT(error_of_header("{\"__metadata__\":{\"a\":1}}"), holds("BadMetadata: __metadata__, "));
  CHECK_THAT(error_of_header(std::string("{}\0\0", 4)), holds("found NUL padding"));
  const std::string same = entry("t", "U8", "[1]", "[0,1]");
  CHECK_THAT(error_of_header("{" + same + "," + entry("\\u0074", "U8", "[1]", "[1,2]") + "}", "xx"),
             holds("DuplicateKey: tensor \"t\" twice"));
  CHECK_THAT(error_of_header("{\"__metadata__\":{\"a\":\"\",\"\\u0061\":\"\"}}"),
             holds("DuplicateKey: __metadata__"));
  CHECK_THAT(error_of_header("{" + entry("\x1b[31m", "U8", "[1]", "[0,1]") + "}"),
             holds("InvalidJson") && holds("\\u{001b}"));
  CHECK_THAT(error_of_header("{" + same + "}", "xyz"),
             holds("MetadataIncompleteBuffer") && holds("trailing bytes"));
  CHECK_THAT(error_of_header("{" + same + "}"), holds("it is truncated"));
}

TEST_CASE("tensors must follow each other without hole or overlap") {
  const auto placed = [](const std::string& a, const std::string& b) {
    return error_of_header(
        "{" + entry("a", "U8", "[2]", a) + "," + entry("b", "U8", "[2]", b) + "}", "1234");
  };
  CHECK(placed("[2,4]", "[0,2]") == "no error");
  CHECK_THAT(placed("[0,2]", "[3,5]"), holds("InvalidOffset: tensor \"b\""));
  CHECK_THAT(placed("[0,2]", "[1,3]"), holds("expected it to begin at 2"));
  CHECK_THAT(placed("[0,2]", "[0,2]"), holds("InvalidOffset"));
  CHECK_THAT(placed("[1,3]", "[3,5]"), holds("InvalidOffset: tensor \"a\""));
  CHECK_THAT(placed("[0,2]", "[2,0]"), holds("it ends before it begins"));
}

TEST_CASE("sizes are multiplied from the left and never wrap") {
  const auto shaped = [](const std::string& shape) {
    return error_of_header("{" + entry("w", "U8", shape, "[0,0]") + "}");
  };
  CHECK(shaped("[0,9223372036854775808,4]") == "no error");
  CHECK_THAT(shaped("[9223372036854775808,4,0]"), holds("ValidationOverflow: tensor \"w\""));
  CHECK_THAT(shaped("[4294967296,4294967296]"), holds("ValidationOverflow"));
  CHECK_THAT(shaped("[2305843009213693952]"), holds("ValidationOverflow"));
  CHECK_THAT(error_of_header("{" + entry("w", "F4", "[3]", "[0,1]") + "}", "x"),
             holds("MisalignedSlice"));
}

TEST_CASE("a wrong file is called by its name") {
  CHECK_THAT(error_of_file(""), holds("HeaderTooSmall") && holds("the file is empty"));
  CHECK_THAT(error_of_file("version https://git-lfs"), holds("Git LFS pointer"));
  CHECK_THAT(error_of_file("PK\3\4 a zip archive"), holds("PyTorch checkpoint"));
  CHECK_THAT(error_of_file("\x80\2pickled things"), holds("pickle file"));
  CHECK_THAT(error_of_file("GGUF and its header"), holds("GGUF file"));
  CHECK_THAT(error_of_file("<!DOCTYPE html><html>"), holds("HTML page"));
  CHECK_THAT(error_of_file(std::string("\x89HDF\r\n\x1a\n", 8)), holds("HDF5 file"));
  CHECK_THAT(error_of_file(std::string("\x1f\x8b\0\0\0\0\0\0xyz", 11)),
             holds("InvalidHeaderLength") && holds("compressed"));
  CHECK_THAT(error_of_file("{\"a\":{\"dtype\":"), holds("the length prefix is missing"));
}

TEST_CASE("a header of exactly 100,000,000 bytes is read and one byte more is refused") {
  const std::size_t limit = SafetensorsHeader::byte_limit;
  std::string header = "{}";
  header.resize(limit, ' ');
  CHECK(error_of_header(header) == "no error");
  CHECK_THAT(error_of_header(header + ' '),
             holds("HeaderTooLarge: the header's length is 100000001 bytes, the limit 100000000"));
  std::swap(header[0], header[limit - 2]);
  std::swap(header[1], header[limit - 1]);
  CHECK(error_of_header(header) == "no error");
}

TEST_CASE("limits of our own: long names, many axes, many pairs of metadata") {
  const auto named = [](std::size_t length) {
    return error_of_header("{" + entry(std::string(length, 'n'), "U8", "[0]", "[0,0]") + "}");
  };
  CHECK(named(SafetensorsEntry::name_limit) == "no error");
  CHECK_THAT(named(SafetensorsEntry::name_limit + 1), holds("BadEntry") && holds("1048577 bytes"));
  std::string axes = "[0";
  for (std::size_t i = 1; i < SafetensorsEntry::rank_limit; ++i) axes += ",1";
  CHECK(error_of_header("{" + entry("w", "U8", axes + "]", "[0,0]") + "}") == "no error");
  CHECK_THAT(error_of_header("{" + entry("w", "U8", axes + ",1]", "[0,0]") + "}"),
             holds("more than 65536 sizes"));
  std::string pairs = "{\"__metadata__\":{\"k\":\"\"";
  for (std::size_t i = 0; i < SafetensorsMetadata::pair_limit; ++i)
    pairs += ",\"" + std::to_string(i) + "\":\"\"";
  CHECK_THAT(error_of_header(pairs + "}}"), holds("more than 100000 pairs"));
}
