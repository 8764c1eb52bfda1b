#include "io/weight_files.h"

#include <fstream>
#include <sstream>

#include "io/safetensors_writer.h"
#include "support/catch.h"
#include "support/error_of.h"
#include "support/golden.h"
#include "support/temporary_folder.h"

using namespace glassbert;

namespace {

// A folder with two shards, "one.safetensors" (a) and "two.safetensors" (b, c), and an index.
class Shards {
 public:
  explicit Shards(const std::string& index) {
    write_safetensors(folder_ / "one.safetensors", {to_item("a", Tensor(Shape{1}, {1}))});
    write_safetensors(folder_ / "two.safetensors",
                      {to_item("b", Tensor(Shape{1}, {2})), to_item("c", Tensor(Shape{1}, {3}))});
    folder_.write("model.safetensors.index.json", index);
  }
  WeightFiles open() const { return WeightFiles(folder_.path()); }
  std::string error() const {
    return error_of([&] { open(); });
  }

 private:
  TemporaryFolder folder_;
};

std::string index_of(const std::string& map, const std::string& before = "") {
  return "{" + before + "\"weight_map\":{" + map + "}}";
}

constexpr const char* whole_map =
    R"("a":"one.safetensors","b":"two.safetensors","c":"two.safetensors")";

}  // namespace

TEST_CASE("tensors are found whatever the number of files") {
  const WeightFiles weights = Shards(index_of(whole_map)).open();

  CHECK(weights.warnings().empty());
  REQUIRE(weights.size() == 3);
  CHECK(weights.at(2).entry.name == "c");
  CHECK(weights.find("b")->tensor()(0) == 2);
  CHECK(!weights.find("d"));
  CHECK_THROWS_AS(weights.at(3), std::invalid_argument);
}

TEST_CASE("a single file goes before shards") {
  const TemporaryFolder folder;
  CHECK(error_of([&] { WeightFiles(folder.path()); }) ==
        folder.path().string() +
            ": holds neither model.safetensors nor "
            "model.safetensors.index.json; download the weights as safetensors");
  CHECK_THAT(error_of([&] { WeightFiles(folder / "none"); }), holds("is no directory"));
  write_safetensors(folder / "model.safetensors", {to_item("a", Tensor(Shape{1}, {1}))},
                    {{"format", "pt"}});
  folder.write("model.safetensors.index.json", "not even JSON");

  const WeightFiles weights(folder.path());

  CHECK(weights.size() == 1);
  CHECK(weights.metadata("format") == "pt");
  REQUIRE(weights.warnings().size() == 1);
  CHECK_THAT(weights.warnings()[0], holds("index.json is not used"));
}

TEST_CASE("an index that lies about its shards is refused") {
  const auto error = [](const std::string& map) { return Shards(index_of(map)).error(); };
  CHECK_THAT(error(R"("a":"two.safetensors")"), holds("tensor \"a\" is not in two.safetensors"));
  CHECK_THAT(error(R"("a":"three.safetensors")"), holds("three.safetensors: can't be read"));
  CHECK_THAT(error(R"("a":"one.safetensors","a":"one.safetensors")"), holds("\"a\" twice"));
  CHECK_THAT(error(""), holds("weight_map is empty"));
  for (const char* name :
       {"../one.safetensors", "/one.safetensors", "x/one", "x\\\\one", "..", ".", "", "one\\u0000"})
    CHECK_THAT(error("\"a\":\"" + std::string(name) + "\""), holds("is not the name of a file"));
  CHECK_THAT(Shards("{}").error(), holds("no \"weight_map\""));
  CHECK_THAT(Shards("{\"weight_map\":{},\"weight_map\":{}}").error(), holds("twice"));
}

TEST_CASE("a tensor in two shards is refused") {
  const TemporaryFolder folder;
  for (const char* shard : {"one.safetensors", "two.safetensors"})
    write_safetensors(folder / shard, {to_item("a", Tensor(Shape{1}, {1})),
                                       to_item(std::string("of ") + shard, Tensor(Shape{1}, {2}))});
  folder.write("model.safetensors.index.json",
               index_of(R"("a":"one.safetensors","of two.safetensors":"two.safetensors")"));
  CHECK_THAT(error_of([&] { WeightFiles(folder.path()); }),
             holds("tensor \"a\" is in ") && holds("two.safetensors; "));
}

TEST_CASE("what an index leaves out or sums up wrongly is a warning") {
  const auto warnings = [](const std::string& index) { return Shards(index).open().warnings(); };
  const std::string bytes = std::to_string(3 * sizeof(real));
  CHECK(warnings(index_of(whole_map, "\"metadata\":{\"total_size\":" + bytes + ".0},")).empty());
  CHECK(
      warnings(index_of(whole_map, "\"metadata\":{\"total_size\":7},")) ==
      std::vector<std::string>{
          "total_size in model.safetensors.index.json is 7, the tensors have " + bytes + " bytes"});
  CHECK(warnings(index_of(whole_map, "\"metadata\":{\"total_size\":\"7\"},")).size() == 1);
  CHECK(warnings(index_of(R"("a":"one.safetensors","c":"two.safetensors")")) ==
        std::vector<std::string>{
            "1 tensors are missing in model.safetensors.index.json, the first is "
            "\"b\""});
}

TEST_CASE("every golden directory of shards is accepted, warned of or refused as its row says") {
  const auto folder = golden_folder("safetensors_sharded");
  if (!folder) GLASSBERT_SKIP("golden/safetensors_sharded: set GLASSBERT_GOLDEN to run");
  std::ifstream lines(*folder / "manifest.tsv");
  int count = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with('#')) continue;
    std::istringstream fields(line);
    std::string name, verdict;
    std::getline(std::getline(fields, name, '\t'), verdict, '\t');
    std::size_t warned = 0;
    const std::string error =
        error_of([&] { warned = WeightFiles(*folder / name).warnings().size(); });
    CAPTURE(line, error);
    CHECK((error == "no error") == (verdict != "reject"));
    if (verdict == "warn") CHECK(warned == 1);
    if (name.starts_with("good")) CHECK(warned == 0);
    ++count;
  }
  CHECK(count > 0);
}
