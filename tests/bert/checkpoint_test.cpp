#include "bert/checkpoint.h"

#include <functional>

#include "bert/bert.h"
#include "bert/sequences.h"
#include "support/catch.h"
#include "support/close.h"
#include "support/error_of.h"
#include "support/little_checkpoint.h"

using namespace glassbert;

namespace {

// A checkpoint directory with these tensors; `rename` may spell their names in another way.
void write_checkpoint(const TemporaryFolder& folder, const NamedTensors& tensors,
                      const std::function<std::string(std::string)>& rename = {},
                      const MetadataMap& metadata = {{"format", "pt"}},
                      const std::string& config = little_config) {
  std::vector<SafetensorsItem> items;
  for (const auto& [name, x] : tensors) items.push_back(to_item(rename ? rename(name) : name, x));
  write_safetensors(folder / "model.safetensors", items, metadata);
  folder.write("config.json", config);
}

std::string with_prefix(const std::string& name) {
  const bool body =
      name.starts_with("embeddings") || name.starts_with("encoder") || name.starts_with("pooler");
  return body ? "bert." + name : name;
}

std::string with_gamma(std::string name) {
  const auto at = name.find("LayerNorm.");
  if (at != std::string::npos)
    name.replace(at + 10, 6, name.ends_with("weight") ? "gamma" : "beta");
  return with_prefix(name);
}

void check_same_model(const Bert& got, const Bert& expected) {
  Bert packed = expected;
  pack(packed);
  CHECK(
      same_bits(forward(got, six_tokens).hidden.back(), forward(packed, six_tokens).hidden.back()));
}

std::string load_error(const TemporaryFolder& folder) {
  std::string error = error_of([&] { load_checkpoint(folder.path()); });
  const auto at = error.find(folder.path().string());
  if (at == 0) error.erase(0, folder.path().string().size());
  return error;
}

}  // namespace

TEST_CASE("a checkpoint is read under every spelling of its names") {
  const auto plain = [](const std::string& name) { return name; };
  const auto wrapped = [](const std::string& name) { return "module." + name; };
  const auto by_sentences = [](const std::string& name) { return "0.auto_model." + name; };
  const std::vector<std::function<std::string(std::string)>> spellings{
      plain, with_prefix, with_gamma, wrapped, by_sentences};
  const Bert bert = little_bert();
  for (const auto& spelling : spellings) {
    const TemporaryFolder folder;
    write_checkpoint(folder, tensors_of(bert), spelling);
    INFO(spelling("embeddings.LayerNorm.weight"));
    const Checkpoint checkpoint = load_checkpoint(folder.path());
    CHECK(checkpoint.warnings.empty());
    CHECK(checkpoint.bert.pooler.has_value());
    CHECK_FALSE(checkpoint.bert.masked_word.has_value());
    check_same_model(checkpoint.bert, bert);
  }
}

TEST_CASE("heads are found, tied copies must be equal, and a missing pooler is no fault") {
  Bert bert = little_bert();
  bert.pooler.reset();
  NamedTensors tensors = tensors_of(bert);
  add_masked_word_head(tensors);
  tensors["cls.predictions.decoder.weight"] = tensors["embeddings.word_embeddings.weight"];
  tensors["cls.predictions.decoder.bias"] = tensors["cls.predictions.bias"];
  const TemporaryFolder folder;

  write_checkpoint(folder, tensors, with_gamma);
  const Checkpoint checkpoint = load_checkpoint(folder.path());
  CHECK(checkpoint.warnings.empty());
  CHECK(forward(checkpoint.bert, six_tokens).mlm_logits.shape() == Shape{6, 31});
  CHECK(forward(checkpoint.bert, six_tokens).pooled.empty());

  tensors["cls.predictions.decoder.weight"](3, 3) += 1;
  write_checkpoint(folder, tensors, with_gamma);
  CHECK(load_error(folder) ==
        ": cls.predictions.decoder.weight differs from embeddings.word_embeddings.weight, to which "
        "it is tied; if it is meant to, set tie_word_embeddings to false in config.json");

  std::string untied = little_config;
  untied.insert(1, R"("tie_word_embeddings": false, )");
  write_checkpoint(folder, tensors, with_gamma, {}, untied);
  const Checkpoint other = load_checkpoint(folder.path());
  CHECK_FALSE(same_bits(forward(other.bert, six_tokens).mlm_logits,
                        forward(checkpoint.bert, six_tokens).mlm_logits));
}

TEST_CASE("a classifier has as many classes as rows, named by id2label") {
  Rng rng{10};
  NamedTensors tensors = tensors_of(little_bert());
  tensors["classifier.weight"] = normal(rng, {2, 12});
  tensors["classifier.bias"] = normal(rng, {2});
  std::string config = little_config;
  config.insert(1, R"("id2label": {"0": "sad", "1": "glad"}, )");
  const TemporaryFolder folder;
  write_checkpoint(folder, tensors, with_prefix, {}, config);
  const Checkpoint checkpoint = load_checkpoint(folder.path());
  CHECK(checkpoint.bert.config.labels == std::vector<std::string>{"sad", "glad"});
  CHECK(forward(checkpoint.bert, six_tokens).logits.shape() == Shape{1, 2});
}

TEST_CASE("what is missing is listed at once, and what is unused is a warning") {
  const TemporaryFolder folder;
  NamedTensors tensors = tensors_of(little_bert());
  tensors["something.else"] = Tensor(Shape{2});
  write_checkpoint(folder, tensors);
  const Checkpoint checkpoint = load_checkpoint(folder.path());
  REQUIRE(checkpoint.warnings.size() == 1);
  CHECK(checkpoint.warnings[0].ends_with("tensors that are not used: something.else"));

  tensors.erase("encoder.layer.1.output.dense.bias");
  tensors.erase("encoder.layer.0.attention.self.key.weight");
  write_checkpoint(folder, tensors);
  CHECK(load_error(folder) ==
        ": missing parameters: encoder.layer.0.attention.self.key.weight, "
        "encoder.layer.1.output.dense.bias; this is no complete BERT checkpoint, or its "
        "config.json is another model's");
}

TEST_CASE("a tensor of another shape names the field of config.json to look at") {
  const TemporaryFolder folder;
  NamedTensors tensors = tensors_of(little_bert());
  tensors["encoder.layer.2.intermediate.dense.weight"] = Tensor(Shape{21, 12});
  write_checkpoint(folder, tensors);
  CHECK_THAT(load_error(folder), holds("encoder.layer.2.intermediate.dense.weight") &&
                                     holds("expected (20, 12)") &&
                                     holds("see intermediate_size in config.json"));
}

TEST_CASE("two spellings of one parameter and two prefixes in one file are refused") {
  const TemporaryFolder folder;
  NamedTensors tensors = tensors_of(little_bert());
  tensors["embeddings.LayerNorm.gamma"] = tensors["embeddings.LayerNorm.weight"];
  write_checkpoint(folder, tensors);
  CHECK_THAT(load_error(folder), holds("mean the same parameter"));

  tensors.erase("embeddings.LayerNorm.gamma");
  write_checkpoint(folder, tensors, [](const std::string& name) {
    return name.starts_with("pooler") ? "bert." + name : name;
  });
  CHECK_THAT(load_error(folder), holds("some names begin with \"bert.\", others do not"));
}

TEST_CASE("other architectures and other frameworks are called by their names") {
  const TemporaryFolder folder;
  NamedTensors distil;
  distil["distilbert.transformer.layer.0.attention.q_lin.weight"] = Tensor(Shape{2, 2});
  write_checkpoint(folder, distil);
  CHECK(load_error(folder) == ": the weights are those of DistilBERT; this program reads BERT");

  write_checkpoint(folder, tensors_of(little_bert()), {}, {{"format", "tf"}});
  CHECK_THAT(load_error(folder), holds("written by tf, in another layout"));
}

TEST_CASE("position_ids that count from 0 are left aside, others refused") {
  const TemporaryFolder folder;
  const NamedTensors tensors = tensors_of(little_bert());
  std::vector<std::int64_t> ids(17);
  for (std::size_t i = 0; i < ids.size(); ++i) ids[i] = static_cast<std::int64_t>(i);
  const auto write = [&] {
    std::vector<SafetensorsItem> items{to_item("embeddings.position_ids", {1, 17}, ids)};
    for (const auto& [name, x] : tensors) items.push_back(to_item(name, x));
    write_safetensors(folder / "model.safetensors", items);
    folder.write("config.json", little_config);
  };
  write();
  CHECK(load_checkpoint(folder.path()).warnings.empty());
  ids[5] = 7;
  write();
  CHECK_THAT(load_error(folder), holds("position_ids holds 7 at 5"));
}

TEST_CASE("changing a loaded weight changes neither the file nor a second load") {
  const TemporaryFolder folder;
  write_checkpoint(folder, tensors_of(little_bert()));
  Checkpoint first = load_checkpoint(folder.path());
  first.bert.embeddings.word(3, 3) += 1;
  first.bert.layers[0].attention.query.change_weight()(0, 0) += 1;
  const Checkpoint second = load_checkpoint(folder.path());
  check_same_model(second.bert, little_bert());
  CHECK(first.bert.embeddings.word(3, 3) != second.bert.embeddings.word(3, 3));
}
