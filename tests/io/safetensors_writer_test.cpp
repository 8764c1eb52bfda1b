#include "io/safetensors_writer.h"

#include "io/safetensors.h"
#include "support/catch.h"
#include "support/error_of.h"
#include "support/temporary_folder.h"

using namespace glassbert;

namespace {

SafetensorsItem item(const std::string& name, std::string_view data) {
  return {name, Dtype::U8, {data.size()}, std::as_bytes(std::span(data))};
}

std::string layout_error(const std::vector<SafetensorsItem>& items) {
  return error_of([&] { safetensors_bytes(items); });
}

}  // namespace

TEST_CASE("tensors are laid out by dtype, then name, behind a padded header") {
  const std::vector<std::int64_t> ids = {1};
  const std::string bytes = safetensors_bytes(
      {item("z", "1"), item("b", "23"), to_item("ids", {1}, ids)}, {{"k", "v"}, {"a", "\n"}});
  const std::string header =
      R"({"__metadata__":{"a":"\n","k":"v"},"ids":{"dtype":"I64","shape":[1],"data_offsets":[0,8]},)"
      R"("b":{"dtype":"U8","shape":[2],"data_offsets":[8,10]},)"
      R"("z":{"dtype":"U8","shape":[1],"data_offsets":[10,11]}})";
  CHECK(bytes.substr(8, header.size()) == header);
  CHECK((bytes.size() - 11) % 8 == 0);
  CHECK(bytes.substr(bytes.size() - 11) == std::string("\1\0\0\0\0\0\0\0", 8) + "231");
}

TEST_CASE("what is written is read back") {
  const TemporaryFolder folder;
  const Tensor weight(Shape{2, 2}, {1, -0.0, 1e-30, 4});
  const std::vector<std::int64_t> ids = {101, -7, 102};

  write_safetensors(folder / "a", {to_item("w", weight), to_item("ids", {3}, ids)}, {{"n", "é"}});

  const Safetensors file(folder / "a");
  CHECK(same_bits(file.tensor(*file.find("w")), weight));
  CHECK(file.integers(*file.find("ids")) == ids);
  CHECK(file.metadata().find("n") == "é");
  CHECK(folder.file_count() == 1);
}

TEST_CASE("what can't stand in a file is refused before anything is written") {
  const TemporaryFolder folder;
  CHECK_THAT(layout_error({item("a", "1"), item("a", "2")}), holds("the name \"a\" twice"));
  CHECK_THAT(layout_error({item("__metadata__", "1")}), holds("is reserved"));
  CHECK_THAT(layout_error({item("\xff", "1")}), holds("is not UTF-8"));
  CHECK_THAT(layout_error({{"w", Dtype::F32, {3}, {}}}),
             holds("\"w\", F32 [3], can't hold 0 bytes"));
  CHECK_THAT(layout_error({{"w", Dtype::F4, {3}, {}}}), holds("can't hold"));
  CHECK_THROWS_AS(to_item("w", Tensor()), std::invalid_argument);
  CHECK_THROWS_AS(write_safetensors(folder / "a", {item("\xff", "1")}), std::invalid_argument);
  CHECK(folder.file_count() == 0);
}
