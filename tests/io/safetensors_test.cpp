#include "io/safetensors.h"

#include <cmath>

#include "core/file_error.h"
#include "io/safetensors_bytes.h"
#include "io/safetensors_writer.h"
#include "support/catch.h"
#include "support/error_of.h"
#include "support/hex.h"
#include "support/temporary_folder.h"

using namespace glassbert;

namespace {

// A file of one tensor "w".
std::string file_of(const std::string& dtype, const std::string& shape, const std::string& data) {
  return safetensors_of("{\"w\":{\"dtype\":\"" + dtype + "\",\"shape\":" + shape +
                            ",\"data_offsets\":[0," + std::to_string(data.size()) + "]}}",
                        data);
}

}  // namespace

TEST_CASE("tensors of four real dtypes are read as reals") {
  const TemporaryFolder folder;
  const auto read = [&](const char* dtype, const char* shape, const char* hex) {
    const Safetensors file(folder.write("w", file_of(dtype, shape, bytes_of_hex(hex))));
    return file.tensor(*file.find("w"));
  };
  const Tensor expected(Shape{2, 1}, {1, -2.5});
  CHECK(same_bits(read("F32", "[2,1]", "0000803f000020c0"), expected));
  CHECK(same_bits(read("F16", "[2,1]", "003c00c1"), expected));
  CHECK(same_bits(read("BF16", "[2,1]", "803f20c0"), expected));
  CHECK(same_bits(read("F64", "[2,1]", "000000000000f03f00000000000004c0"), expected));
  CHECK(read("F32", "[]", "0000803f").shape() == Shape{1});
  CHECK(read("F32", "[0,4]", "").shape() == Shape{0, 4});
  CHECK(read("F64", "[1]", "9a9999999999b93f")(0) == real(0.1));
}

TEST_CASE("tensors of whole numbers are read exactly") {
  const TemporaryFolder folder;
  const auto read = [&](const char* dtype, const char* shape, const char* hex) {
    const Safetensors file(folder.write("w", file_of(dtype, shape, bytes_of_hex(hex))));
    return file.integers(*file.find("w"));
  };
  using Integers = std::vector<std::int64_t>;
  CHECK(read("I64", "[1,2]", "fffffffffffffffd0100000000000000") ==
        Integers{-144115188075855873, 1});
  CHECK(read("I32", "[1]", "feffffff") == Integers{-2});
  CHECK(read("U32", "[1]", "feffffff") == Integers{4294967294});
  CHECK(read("I16", "[1]", "feff") == Integers{-2});
  CHECK(read("U16", "[1]", "feff") == Integers{65534});
  CHECK(read("I8", "[2]", "fe01") == Integers{-2, 1});
  CHECK(read("U8", "[2]", "fe01") == Integers{254, 1});
  CHECK(read("BOOL", "[2]", "0001") == Integers{0, 1});
  CHECK_THROWS_AS(read("U64", "[1]", "ffffffffffffffff"), FileError);
  CHECK_THROWS_AS(read("F32", "[1]", "0000803f"), FileError);
}

TEST_CASE(
    "a tensor outlives its file, and changing it changes neither file nor mapping of others") {
  const TemporaryFolder folder;
  const std::string content = file_of("F32", "[2]", bytes_of_hex("0000803f00000040"));
  const std::string path = folder.write("w", content);
  Tensor tensor = [&] {
    const Safetensors file(path);
    return file.tensor(*file.find("w"));
  }();

  tensor(0) = 7;

  CHECK(tensor(1) == 2);
  const Safetensors again(path);
  CHECK(again.tensor(*again.find("w"))(0) == 1);
}

TEST_CASE("an aligned tensor of reals lies in the mapping, an unaligned one is copied") {
  const TemporaryFolder folder;
  const Tensor written(Shape{3}, {1, 2, 3});
  write_safetensors(folder / "aligned", {to_item("w", written)});
  const Safetensors aligned(folder / "aligned");
  const SafetensorsEntry entry = *aligned.find("w");
  const Tensor tensor = aligned.tensor(entry);
  CHECK(same_bits(tensor, written));
  CHECK(std::as_bytes(tensor.values()).data() == aligned.bytes(entry).data());

  std::string bytes = safetensors_bytes({to_item("w", written)});
  bytes.insert(8, " ");
  bytes[0] = static_cast<char>(bytes[0] + 1);
  const Safetensors shifted(folder.write("shifted", bytes));
  const Tensor copy = shifted.tensor(*shifted.find("w"));
  CHECK(same_bits(copy, written));
  CHECK(std::as_bytes(copy.values()).data() != shifted.bytes(*shifted.find("w")).data());
}

TEST_CASE("a tensor that no Tensor can hold is a clear error") {
  const TemporaryFolder folder;
  const auto error = [&](const char* dtype, const char* shape, const std::string& data) {
    const Safetensors file(folder.write("w", file_of(dtype, shape, data)));
    return error_of([&] { file.tensor(*file.find("w")); });
  };
  CHECK(error("I64", "[1]", std::string(8, 'x')) ==
        folder / "w" +
            ": tensor \"w\" is I64 [1]: expected F32, F64, F16 or BF16; convert the file");
  CHECK_THAT(error("F32", "[1,1,1,1,1]", "1234"), holds("more than 4 axes"));
  CHECK_THAT(error("F32", "[0,9223372036854775808]", ""), holds("an axis too long"));
  CHECK_THAT(error("F32", "[4294967296,2147483648,0]", ""), holds("an axis too long"));
  const Safetensors small(folder.write("w", file_of("F32", "[1]", "1234")));
  SafetensorsEntry foreign = *small.find("w");
  foreign.end = 8;
  CHECK_THROWS_AS(small.bytes(foreign), std::invalid_argument);
}
