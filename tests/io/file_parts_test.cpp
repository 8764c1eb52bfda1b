#include "io/file_parts.h"

#include "io/safetensors_writer.h"
#include "support/catch.h"

using namespace glassbert;

namespace {

std::vector<std::string> names_of(const std::vector<FilePart>& parts) {
  std::vector<std::string> names;
  for (const FilePart& part : parts) names.push_back(part.name);
  return names;
}

}  // namespace

TEST_CASE("the parts of a file cover its bytes in order, and empty tensors have none") {
  const Tensor two(Shape{2}), three(Shape{3});
  const SafetensorsItem nothing{"nothing", Dtype::F32, {0}, {}};
  const std::string file = safetensors_bytes({to_item("b", two), to_item("a", three), nothing});
  const std::vector<FilePart> parts = file_parts(SafetensorsHeader(file, "file"));

  CHECK(names_of(parts) == std::vector<std::string>{"length", "header", "a", "b"});
  CHECK(parts[1].begin == 8);
  for (std::size_t i = 1; i < parts.size(); ++i) CHECK(parts[i].begin == parts[i - 1].end);
  CHECK(parts.back().end == file.size());
}

TEST_CASE("tensors of one layer are one family, others go by what their names begin with") {
  CHECK(family_of("encoder.layer.3.attention.self.query.weight") == "encoder.layer.3");
  CHECK(family_of("bert.encoder.layer.11.output.dense.bias") == "bert.encoder.layer.11");
  CHECK(family_of("embeddings.LayerNorm.weight") == "embeddings");
  CHECK(family_of("pooler.dense.weight") == "pooler");
  CHECK(family_of("cls.predictions.bias") == "cls");
  CHECK(family_of("classifier.weight") == "classifier");
  CHECK(family_of("header") == "header");
}

TEST_CASE("neighbours of one family become one part; apart they stay two") {
  const std::vector<FilePart> joined =
      joined_families({{"a.x.w", 0, 1}, {"a.y.w", 1, 5}, {"b.x.w", 5, 6}, {"a.z.w", 6, 9}});
  CHECK(names_of(joined) == std::vector<std::string>{"a", "b", "a"});
  CHECK(joined[0].end == 5);
}

TEST_CASE("a map of a file names for each cell the part of its first byte") {
  const std::vector<FilePart> parts{{"length", 0, 8}, {"header", 8, 10}, {"a", 10, 16}};
  const Tensor by_byte = part_map(parts, 2, 8), by_two = part_map(parts, 2, 4);
  CHECK(same_bits(by_byte, Tensor(Shape{2, 8}, {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2, 2, 2, 2, 2, 2})));
  CHECK(same_bits(by_two, Tensor(Shape{2, 4}, {0, 0, 0, 0, 1, 2, 2, 2})));
}
