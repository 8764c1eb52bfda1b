#include <cmath>
#include <fstream>
#include <limits>

#include "bert/bert.h"
#include "bert/checkpoint.h"
#include "io/safetensors.h"
#include "support/catch.h"
#include "support/error_of.h"
#include "support/little_bert.h"
#include "support/temporary_folder.h"

using namespace glassbert;

namespace {

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

Bert with_every_head() {
  Bert bert = little_bert(2);
  bert.masked_word.emplace();
  bert.next_sentence.emplace();
  bert.classifier.emplace();
  bert.config.labels = {"bad", "good", "so so"};
  Rng rng{2};
  initialise_missing(bert, rng);
  return bert;
}

std::vector<std::string> names_in(const std::string& path) {
  const Safetensors file(path);
  std::vector<std::string> names;
  for (std::size_t i = 0; i < file.size(); ++i) names.push_back(file.entry(i).name);
  return names;
}

bool holds_name(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

TEST_CASE("a saved checkpoint loads back, and saved again it has the same bytes") {
  for (const Dtype dtype : {Dtype::F32, Dtype::F16, Dtype::BF16, Dtype::F64}) {
    INFO(name_of(dtype));
    const TemporaryFolder first, second;
    save_checkpoint(first.path(), with_every_head(), dtype);
    const Checkpoint loaded = load_checkpoint(first.path());
    CHECK(loaded.warnings.empty());
    save_checkpoint(second.path(), loaded.bert, dtype);
    for (const char* name : {"config.json", "model.safetensors"})
      CHECK(bytes_of(first / name) == bytes_of(second / name));
    CHECK(first.file_count() == 2);
  }
}

TEST_CASE("a saved model gives the same outputs, up to the rounding of its file") {
  Bert bert = with_every_head();
  pack(bert);
  const Sequence sentence{{2, 7, 9, 30, 4, 3}, {}, {}};
  const Tensor expected = forward(bert, sentence).logits;
  for (const auto& [dtype, allowed] :
       std::vector<std::pair<Dtype, double>>{{Dtype::F32, 1e-5}, {Dtype::F16, 0.02}}) {
    const TemporaryFolder folder;
    save_checkpoint(folder.path(), bert, dtype);
    const Tensor got = forward(load_checkpoint(folder.path()).bert, sentence).logits;
    for (Index k = 0; k < 3; ++k)
      CHECK(std::abs(double(got(0, k)) - double(expected(0, k))) < allowed);
  }
}

TEST_CASE("names are those of the reference library: bert. before the body of a model with heads") {
  const TemporaryFolder heads, bare;
  save_checkpoint(heads.path(), with_every_head());
  const auto names = names_in(heads / "model.safetensors");
  CHECK(holds_name(names, "bert.embeddings.LayerNorm.weight"));
  CHECK(holds_name(names, "bert.encoder.layer.1.attention.self.query.weight"));
  CHECK(holds_name(names, "bert.pooler.dense.bias"));
  CHECK(holds_name(names, "cls.predictions.transform.LayerNorm.bias"));
  CHECK(holds_name(names, "classifier.weight"));
  CHECK_FALSE(holds_name(names, "cls.predictions.decoder.weight"));  // tied

  save_checkpoint(bare.path(), little_bert(1));
  CHECK(holds_name(names_in(bare / "model.safetensors"), "embeddings.word_embeddings.weight"));
}

TEST_CASE("the architecture in config.json follows from the heads") {
  Bert bert = with_every_head();
  CHECK(architecture_of(bert) == "BertForPreTraining");
  bert.next_sentence.reset();
  CHECK(architecture_of(bert) == "BertForMaskedLM");
  bert.masked_word.reset();
  CHECK(architecture_of(bert) == "BertForSequenceClassification");
  bert.classifier.reset();
  CHECK(architecture_of(bert) == "BertModel");
}

TEST_CASE("labels and sizes survive saving") {
  const TemporaryFolder folder;
  save_checkpoint(folder.path(), with_every_head());
  const Config config = load_checkpoint(folder.path()).bert.config;
  CHECK(config.labels == std::vector<std::string>{"bad", "good", "so so"});
  CHECK(config.H == 12);
  CHECK(config.positions == 17);
  CHECK(config.architecture == "BertForPreTraining");
}

TEST_CASE("a number that the dtype can't hold is refused and leaves the old model") {
  const TemporaryFolder folder;
  Bert bert = little_bert(1);
  save_checkpoint(folder.path(), bert);
  const std::string before = bytes_of(folder / "model.safetensors");
  bert.pooler->bias(0) = 70000;
  CHECK_THAT(error_of([&] { save_checkpoint(folder.path(), bert, Dtype::F16); }),
             holds("pooler.dense.bias holds 70000, too much for F16"));
  bert.pooler->bias(0) = std::numeric_limits<real>::quiet_NaN();
  CHECK_THAT(error_of([&] { save_checkpoint(folder.path(), bert); }), holds("pooler.dense.bias"));
  CHECK(bytes_of(folder / "model.safetensors") == before);
}

TEST_CASE("a folder that can't be made is named") {
  const TemporaryFolder folder;
  const std::string file = folder.write("file", "");
  CHECK_THAT(error_of([&] { save_checkpoint(file + "/model", little_bert(1)); }), holds(file));
}
