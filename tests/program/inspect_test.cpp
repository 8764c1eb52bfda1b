// `glassbert inspect` from outside.
#include <string>

#include "io/json.h"
#include "io/safetensors_writer.h"
#include "support/catch.h"
#include "support/little_checkpoint.h"
#include "support/process.h"
#include "support/temporary_folder.h"

using namespace glassbert;

namespace {

Finished inspect(std::vector<std::string> words) {
  words.insert(words.begin(), {std::string(GLASSBERT_BINARY_DIR) + "/glassbert", "inspect"});
  return run_command(words);
}

// A file with a tensor of reals, one of whole numbers and one of five axes.
std::string write_example(const TemporaryFolder& folder) {
  static const Tensor weight(Shape{1, 2}, {0.1f, -3});
  static const std::vector<std::int64_t> ids = {101, -1};
  SafetensorsItem deep = to_item("deep", weight);
  deep.shape = {1, 1, 2, 1, 1};
  write_safetensors(folder / "a.safetensors",
                    {to_item("w", weight), to_item("ids", {2}, ids), deep}, {{"format", "pt"}});
  return folder / "a.safetensors";
}

}  // namespace

TEST_CASE("inspect shows a safetensors file as a table, as JSON, and a tensor's values") {
  const TemporaryFolder folder;
  const std::string path = write_example(folder);

  CHECK(inspect({path}).out ==
        "tensor  dtype  shape            bytes\n"
        "deep    F32    [1, 1, 2, 1, 1]      8\n"
        "ids     I64    [2]                 16\n"
        "w       F32    [1, 2]               8\n");
  const Json json = Json::parse(inspect({path, "--json"}).out, "output");
  CHECK(json.to_text() ==
        R"({"tensors":{"deep":{"dtype":"F32","shape":[1,1,2,1,1],"data_offsets":[16,24]},)"
        R"("ids":{"dtype":"I64","shape":[2],"data_offsets":[0,16]},)"
        R"("w":{"dtype":"F32","shape":[1,2],"data_offsets":[24,32]}},"metadata":{"format":"pt"}})");
  CHECK(inspect({path, "--values", "w"}).out == "0.100000001\n-3\n");
  CHECK(inspect({path, "--values", "deep"}).out == "0.100000001\n-3\n");
  CHECK(inspect({path, "--values", "ids"}).out == "101\n-1\n");
}

TEST_CASE("inspect of a bad file prints one line of error and nothing else") {
  const TemporaryFolder folder;
  const std::string path = write_example(folder);
  const std::string lfs = folder.write("lfs.safetensors", "version https://git-lfs\n");
  for (const Finished& done : {inspect({lfs}), inspect({lfs, "--json"}), inspect({folder / "none"}),
                               inspect({path, "--values", "none"}), inspect({folder.path()})}) {
    CHECK(done.code == 1);
    CHECK(done.out.empty());
    CHECK_THAT(done.error, holds("error: "));
    CHECK(done.error.find('\n') == done.error.size() - 1);
  }
  CHECK_THAT(inspect({lfs}).error, holds("HeaderTooLarge") && holds("Git LFS pointer"));
  CHECK(inspect({folder.write("config.json", "{}"), "--values", "w"}).code == 2);
}

TEST_CASE("inspect of a checkpoint says which parameters were found, missing and unused") {
  const TemporaryFolder folder;
  NamedTensors tensors = tensors_of(little_bert());
  tensors["odd.one"] = Tensor(Shape{2});
  write_little_checkpoint(folder, tensors);

  const Finished done = inspect({folder.path(), "--json"});
  INFO(done.error);
  REQUIRE(done.code == 0);
  const Json json = Json::parse(done.out, "output");
  const Json& parameters = json.member("parameters", "output");
  CHECK(parameters.member("unused", "output").to_text() == "[\"odd.one\"]");
  CHECK(parameters.member("found", "output").size("found") == tensors.size() - 1);
  CHECK(json.member("config", "output").member("hidden_size", "config").size("H") == 12);
  CHECK_THAT(inspect({folder.path()}).out, holds("unused") && holds("odd.one"));

  tensors.erase("embeddings.LayerNorm.weight");
  write_little_checkpoint(folder, tensors);
  const Finished missing = inspect({folder.path()});
  CHECK(missing.code == 1);
  CHECK_THAT(missing.error, holds("missing parameters: embeddings.LayerNorm.weight"));
}

TEST_CASE("inspect of weight files without a config asks for no parameters") {
  const TemporaryFolder folder;
  write_safetensors(folder / "model.safetensors", {to_item("w", Tensor(Shape{1}, {1}))});
  CHECK(inspect({folder.path()}).out ==
        "tensor  dtype  shape  bytes\nw       F32    [1]        4\n");
}

TEST_CASE("inspect shows a config with its defaults and a vocabulary with its special tokens") {
  const TemporaryFolder folder;
  const std::string config = folder.write(
      "config.json",
      R"({"model_type":"bert","vocab_size":32,"hidden_size":8,"num_attention_heads":2,)"
      R"("num_hidden_layers":2,"intermediate_size":16,"max_position_embeddings":16})");
  CHECK_THAT(inspect({config}).out, holds("type_vocab_size               2\n"));
  CHECK(Json::parse(inspect({config, "--json"}).out, "output")
            .member("layer_norm_eps", "output")
            .number("output") == 1e-12);
  const std::string vocab = folder.write("vocab.txt", "[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\nthe\n");
  CHECK(inspect({vocab, "--json"}).out ==
        R"({"lines":6,"tokens":6,"[PAD]":0,"[UNK]":1,"[CLS]":2,"[SEP]":3,"[MASK]":4})"
        "\n");
}
