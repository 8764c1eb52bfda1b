// Compares whole runs with transformers in float64: shared golden data, bert/ and minilm/.
#include <algorithm>

#include "bert/bert.h"
#include "bert/checkpoint.h"
#include "bert/outputs.h"
#include "bert/tokenizer.h"
#include "golden/cases.h"
#include "io/safetensors.h"
#include "support/catch.h"
#include "support/close.h"
#include "support/golden.h"

using namespace glassbert;
namespace fs = std::filesystem;

namespace {

// The tensors of one expected file, compared one by one with those of a run.
class RunComparison {
 public:
  RunComparison(const fs::path& file, const Trace& trace, const Config& config, double allowed)
      : expected_(file.string()), trace_(trace), config_(config), allowed_(allowed) {
    for (Index t = 0; t < trace.batch.N(); ++t)
      if (trace.batch.mask[t] != 0) seen_.push_back(t);
  }

  int compare_all() {
    const Index L = config_.L;
    for (Index l = 0; l <= L; ++l) rows("hidden." + std::to_string(l), trace_.hidden[l]);
    for (Index l = 0; l < L; ++l) {
      const LayerTrace& layer = trace_.layers[l];
      const auto name = [l](const char* what) { return what + ("." + std::to_string(l)); };
      maps(name("scores"), layer.scores[0], false);
      maps(name("probs"), layer.probs[0], true);
      by_head(name("query"), layer.query);
      by_head(name("key"), layer.key);
      by_head(name("value"), layer.value);
      by_head(name("context"), layer.context);
    }
    if (trace_.batch.mask[0] != 0) {
      whole("pooled", trace_.pooled, 0);
      whole("nsp_logits", trace_.nsp_logits, 1);
      whole("logits", trace_.logits, 1);
    }
    rows("mlm_logits", trace_.mlm_logits);
    return compared_;
  }

 private:
  // The expected tensor, or an empty one where the file has none of that name.
  Tensor expected(const std::string& name) {
    const auto entry = expected_.find(name);
    if (!entry) return {};
    ++compared_;
    return expected_.tensor(*entry);
  }

  void close(const std::string& name, std::span<const std::pair<real, real>> pairs, double scale) {
    double worst = 0;
    for (const auto& [got, want] : pairs) {
      scale = std::max(scale, std::abs(double(want)));
      const double error = std::abs(double(got) - double(want));
      if (!(error <= worst)) worst = error;
    }
    INFO(name);
    CHECK(worst <= allowed_ * scale);
  }

  void rows(const std::string& name, const Tensor& got) {
    const Tensor want = expected(name);
    if (want.empty()) return;
    REQUIRE(got.shape() == want.shape());
    std::vector<std::pair<real, real>> pairs;
    for (const Index t : seen_)
      for (Index h = 0; h < want.dim(1); ++h) pairs.emplace_back(got(t, h), want(t, h));
    close(name, pairs, 0);
  }

  // Queries and keys that are masked are not compared; probs have scale 1, scores their largest.
  void maps(const std::string& name, const Tensor& got, bool probs) {
    const Tensor want = expected(name);
    if (want.empty()) return;
    REQUIRE(got.shape() == want.shape());
    std::vector<std::pair<real, real>> pairs;
    for (Index a = 0; a < want.dim(0); ++a)
      for (const Index i : seen_)
        for (const Index j : seen_) pairs.emplace_back(got(a, i, j), want(a, i, j));
    close(name, pairs, probs ? 1 : 0);
  }

  void by_head(const std::string& name, const Tensor& got) {
    const Tensor want = expected(name);
    if (want.empty()) return;
    const Tensor split = split_heads(got, config_.A);
    REQUIRE(split.shape() == want.shape());
    std::vector<std::pair<real, real>> pairs;
    for (Index a = 0; a < want.dim(0); ++a)
      for (const Index t : seen_)
        for (Index d = 0; d < want.dim(2); ++d) pairs.emplace_back(split(a, t, d), want(a, t, d));
    close(name, pairs, 0);
  }

  void whole(const std::string& name, const Tensor& got, double least_scale) {
    const Tensor want = expected(name);
    if (want.empty()) return;
    REQUIRE(got.size() == want.size());
    std::vector<std::pair<real, real>> pairs;
    for (Index i = 0; i < want.size(); ++i) pairs.emplace_back(got.values()[i], want.values()[i]);
    close(name, pairs, least_scale);
  }

  Safetensors expected_;
  const Trace& trace_;
  const Config& config_;
  double allowed_;
  std::vector<Index> seen_;
  int compared_ = 0;
};

// A case with a text must be encoded to the ids that it lists.
void check_text(const Json& line, const Tokenizer& tokenizer) {
  const Json* text = line.find("text");
  if (text == nullptr) return;
  const Json* pair = line.find("pair");
  std::optional<std::string> second;
  if (pair != nullptr) second = pair->text("pair");
  CHECK(tokenizer.encode(text->text("text"), second).ids == integers(line.find("ids")));
}

}  // namespace

TEST_CASE("six tiny models compute what transformers computes") {
  const auto golden = golden_folder("bert");
  if (!golden) GLASSBERT_SKIP("golden/bert: set GLASSBERT_GOLDEN to run");
  int cases = 0, tensors = 0;
  for (const auto& folder : fs::directory_iterator(*golden)) {
    if (!folder.is_directory()) continue;
    const Checkpoint checkpoint = load_checkpoint(folder.path());
    Warnings warnings;
    const Tokenizer tokenizer = load_tokenizer(folder.path(), warnings);
    for (const Json& line : read_lines(folder.path() / "cases.jsonl")) {
      const std::string id = line.member("id", "case").text("id");
      INFO(folder.path().filename().string() << " " << id);
      check_text(line, tokenizer);
      const Sequence sequence = sequence_of(line);
      const Batch batch = stack(std::span(&sequence, 1), checkpoint.bert.config);
      const Trace trace = forward(checkpoint.bert, batch,
                                  changes_of(line, folder.path(), checkpoint.bert.config, batch));
      tensors += RunComparison(folder.path() / "expected" / (id + ".safetensors"), trace,
                               checkpoint.bert.config, tolerance::golden)
                     .compare_all();
      ++cases;
    }
  }
  WARN(cases << " cases, " << tensors << " tensors compared");
  CHECK(cases > 0);
}

TEST_CASE("all-MiniLM-L6-v2 computes what transformers computes") {
  const auto golden = golden_folder("minilm");
  const auto folder = real_checkpoint("all-MiniLM-L6-v2");
  if (!golden || !folder)
    GLASSBERT_SKIP("golden/minilm: set GLASSBERT_GOLDEN and run `make minilm`");
  const Checkpoint checkpoint = load_checkpoint(*folder);
  Warnings warnings;
  const Tokenizer tokenizer = load_tokenizer(*folder, warnings);
  int cases = 0, tensors = 0;
  for (const Json& line : read_lines(*golden / "cases.jsonl")) {
    const std::string id = line.member("id", "case").text("id");
    INFO(id);
    check_text(line, tokenizer);
    const Json* pair = line.find("pair");
    std::optional<std::string> second;
    if (pair != nullptr) second = pair->text("pair");
    const Sequence sequence =
        to_sequence(tokenizer.encode(line.find("text")->text("text"), second));
    const Trace trace = forward(checkpoint.bert, sequence);
    const fs::path expected = *golden / "expected" / (id + ".safetensors");
    tensors +=
        RunComparison(expected, trace, checkpoint.bert.config, tolerance::golden_stored_as_float)
            .compare_all();
    const Safetensors file(expected.string());
    if (const auto entry = file.find("check.sentence_embedding")) {
      const Tensor got = sentence_embedding(trace.hidden.back(), trace.batch);
      CHECK(difference(reshaped(got, {got.size()}), file.tensor(*entry),
                       {tolerance::golden_stored_as_float, 0}) == "");
      ++tensors;
    }
    ++cases;
  }
  WARN(cases << " cases, " << tensors << " tensors compared");
  CHECK(cases > 0);
}
