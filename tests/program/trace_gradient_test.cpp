// trace --objective from outside, on a little checkpoint of our own.
#include <filesystem>

#include "io/safetensors.h"
#include "io/safetensors_writer.h"
#include "program/fixture.h"
#include "support/catch.h"

using namespace glassbert;
namespace fs = std::filesystem;

namespace {

using Lengths = std::vector<std::uint64_t>;

Tensor tensor_of(const Safetensors& file, const std::string& name) {
  const auto entry = file.find(name);
  INFO(name);
  REQUIRE(entry.has_value());
  return file.tensor(*entry);
}

void write_direction(const std::string& path, const Tensor& direction) {
  write_safetensors(path, {to_item("direction", direction)});
}

}  // namespace

TEST_CASE("trace --objective adds the objective and its derivatives, in the shapes of the values") {
  const Fixture fixture;
  const Finished done =
      fixture.run({"trace", "the cat", "--objective", "mlm:1:7", "--out", fixture / "t.st"});
  INFO(done.error);
  REQUIRE(done.code == 0);
  const Safetensors file(fixture / "t.st");
  for (const char* name : {"hidden.0", "hidden.3", "probs.0", "probs.2", "scores.1"})
    CHECK(tensor_of(file, std::string("d_") + name).shape() == tensor_of(file, name).shape());
  CHECK(tensor_of(file, "objective").shape() == Shape{1});
  CHECK(tensor_of(file, "objective")(0) == tensor_of(file, "mlm_logits")(1, 7));
  for (std::size_t i = 0; i < file.size(); ++i)
    CHECK_FALSE(file.entry(i).name.starts_with("d_parameters."));
}

TEST_CASE("trace --parameters adds the derivative of every parameter under its name in the file") {
  const Fixture fixture;
  REQUIRE(fixture
              .run({"trace", "the cat", "--objective", "mlm-loss:1:7", "--parameters", "--out",
                    fixture / "t.st"})
              .code == 0);
  const Safetensors file(fixture / "t.st");
  const Safetensors weights(fixture / "model.safetensors");
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const auto found = file.find("d_parameters." + weights.entry(i).name);
    INFO(weights.entry(i).name);
    REQUIRE(found.has_value());
    CHECK(found->shape == weights.entry(i).shape);
  }
  const Tensor d_words = tensor_of(file, "d_parameters.embeddings.word_embeddings.weight");
  for (const real v : d_words.row(11)) CHECK(v != 0);  // not in the text: by the tied decoder
}

TEST_CASE("an objective may read its direction from a file, under changes, and in every line") {
  const Fixture fixture;
  Rng rng{1};
  write_direction(fixture / "u.st", normal(rng, {12}));
  REQUIRE(fixture
              .run({"trace", "the cat", "--objective", join("pooled-dot:", fixture / "u.st"),
                    "--change", "ablate:1:2", "--out", fixture / "t.st"})
              .code == 0);
  const Safetensors changed(fixture / "t.st");
  for (const real v : slice(tensor_of(changed, "d_probs.1"), 2).values()) CHECK(v == 0);

  const Finished done =
      fixture.run({"trace", "--jsonl", "-", "--objective", "pooled:3", "--out", fixture / "many"},
                  "{\"id\": \"one\", \"text\": \"the cat\"}\n"
                  "{\"id\": \"two\", \"text\": \"the cat\", \"objective\": \"hidden:2:1:4\", "
                  "\"parameters\": true}\n"
                  "{\"id\": \"three\", \"text\": \"the cat\", \"objective\": \"logit:0\"}\n");
  CHECK(done.code == 0);
  CHECK_THAT(done.out, holds("this checkpoint computes no logits"));
  const Safetensors one(fixture / "many/one.safetensors"), two(fixture / "many/two.safetensors");
  CHECK(tensor_of(one, "objective")(0) == tensor_of(one, "pooled")(3));
  CHECK_FALSE(one.find("d_parameters.pooler.dense.bias").has_value());
  CHECK(tensor_of(two, "objective")(0) == tensor_of(two, "hidden.2")(1, 4));
  CHECK(tensor_of(two, "d_hidden.2")(1, 4) == 1);
  CHECK(two.find("d_parameters.pooler.dense.bias").has_value());
}

TEST_CASE("an objective that can't be is one line, exit code 1 or 2, and no file") {
  const Fixture fixture;
  write_direction(fixture / "short.st", Tensor(Shape{3}));
  write_safetensors(fixture / "other.st", {to_item("value", Tensor(Shape{12}))});
  struct Fault {
    std::string objective;
    int code;
    const char* message;
  };
  const std::vector<Fault> faults{
      {"logits:1", 2, "did you mean logit?"},
      {"logit", 2, "write logit:K"},
      {"mlm:1:2:3", 2, "write mlm:POS:ID"},
      {"pooled:x", 2, "--objective"},
      {"logit:1", 1, "this checkpoint computes no logits"},
      {"mlm:4:1", 1, "position 4 is outside 0..3"},
      {"mlm-diff:0:1:31", 1, "id 31 is outside 0..30"},
      {"hidden:4:0:0", 1, "layer 4 is outside 0..3"},
      {"similarity:nowhere", 1, "nowhere"},
      {"hidden-dot", 2, "write hidden-dot:FILE"},
      {join("pooled-dot:", fixture / "short.st"), 1, "direction has shape (3), expected (12)"},
      {join("pooled-dot:", fixture / "other.st"), 1, "no tensor \"direction\""}};
  for (const Fault& fault : faults) {
    const Finished done = fixture.run(
        {"trace", "the cat", "--objective", fault.objective, "--out", fixture / "t.st"});
    INFO(fault.objective << ": " << done.error);
    CHECK(done.code == fault.code);
    CHECK_THAT(done.error, holds(fault.message));
    CHECK(std::count(done.error.begin(), done.error.end(), '\n') == 1);
    CHECK_FALSE(fs::exists(fixture / "t.st"));
  }
  const Finished done =
      fixture.run({"trace", "the cat", "--parameters", "--out", fixture / "t.st"});
  CHECK(done.code == 2);
  CHECK_THAT(done.error, holds("--parameters: there is no --objective"));
}
