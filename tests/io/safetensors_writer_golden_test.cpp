#include <deque>
#include <fstream>
#include <string>

#include "io/json.h"
#include "io/safetensors_writer.h"
#include "support/catch.h"
#include "support/golden.h"
#include "support/hex.h"

using namespace glassbert;

TEST_CASE("the writer gives the reference's bytes for every golden row, or its error") {
  const auto folder = golden_folder("safetensors_writer");
  if (!folder) GLASSBERT_SKIP("golden/safetensors_writer: set GLASSBERT_GOLDEN to run");

  std::ifstream rows(*folder / "public.jsonl");
  int count = 0;
  for (std::string line; std::getline(rows, line); ++count) {
    const Json row = Json::parse(line, "golden row");
    CAPTURE(row.member("id", "row").text("id"));
    MetadataMap metadata;
    const Json& pairs = row.member("metadata", "row");
    if (!pairs.is(JsonKind::null))
      for (const Json::Member& pair : pairs.object("row"))
        metadata.emplace(pair.key, pair.value.text("row"));
    std::deque<std::string> data;  // does not move what the items point to
    std::vector<SafetensorsItem> items;
    for (const Json& tensor : row.member("tensors", "row").array("row")) {
      std::vector<std::uint64_t> shape;
      for (const Json& length : tensor.member("shape", "row").array("row"))
        shape.push_back(length.size("row"));
      data.push_back(bytes_of_hex(tensor.member("data_hex", "row").text("row")));
      items.push_back({tensor.member("name", "row").text("row"),
                       *dtype_named(tensor.member("dtype", "row").text("row")), shape,
                       std::as_bytes(std::span(data.back()))});
    }
    if (row.find("error") != nullptr)
      CHECK_THROWS_AS(safetensors_bytes(items, metadata), std::invalid_argument);
    else
      CHECK(hex_of_bytes(safetensors_bytes(items, metadata)) ==
            row.member("file_hex", "row").text("row"));
  }
  CHECK(count > 0);
}
