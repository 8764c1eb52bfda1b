#include <algorithm>
#include <cmath>
#include <map>

#include "app/objective.h"
#include "bert/bert.h"
#include "bert/checkpoint.h"
#include "bert/tokenizer.h"
#include "golden/cases.h"
#include "io/safetensors.h"
#include "support/catch.h"
#include "support/golden.h"
#include "support/tolerance.h"

using namespace glassbert;
namespace fs = std::filesystem;

namespace {

// The families of one file of derivatives, each with its tolerance and the largest number in it.
struct Family {
  std::string prefix;
  double allowed;
  double least_scale;
  double largest = 0;
};

// Compares the derivatives in one expected file, each family at its own tolerance: the error
// relative to the largest number of the tensor, or to 0.02 of the family's where that is more.
class GradientComparison {
 public:
  GradientComparison(const fs::path& file, const Batch& batch, bool stored_as_float)
      : expected_(file.string()), batch_(batch) {
    for (Index t = 0; t < batch.N(); ++t)
      if (batch.mask[t] != 0) seen_.push_back(t);
    for (Family& family : families_) {
      if (stored_as_float)
        family.allowed = std::max(family.allowed, tolerance::golden_stored_as_float);
      for (std::size_t i = 0; i < expected_.size(); ++i) {
        if (!expected_.entry(i).name.starts_with(family.prefix)) continue;
        ++in_file_;
        const Tensor want = expected_.tensor(expected_.entry(i));
        for (const real v : want.values())
          family.largest = std::max(family.largest, std::abs(double(v)));
      }
    }
  }

  int compare(double objective, const Gradient& got, const Spelling& spelling) {
    close("objective", {{objective, want("objective").values()[0]}});
    const Trace& d = got.trace;
    for (std::size_t l = 0; l < d.hidden.size(); ++l)
      rows("d_hidden." + std::to_string(l), d.hidden[l]);
    for (std::size_t l = 0; l < d.layers.size(); ++l) {
      maps("d_probs." + std::to_string(l), d.layers[l].probs[0]);
      maps("d_scores." + std::to_string(l), d.layers[l].scores[0]);
    }
    if (got.parameters)
      for_each_parameter(*got.parameters,
                         [&](const std::string& name, const Tensor& x, const Shape&, Kind) {
                           whole("d_parameters." + spelling.file_name.at(name), x);
                         });
    CHECK(compared_ == in_file_);
    return compared_;
  }

 private:
  using Pairs = std::vector<std::pair<double, double>>;  // got, expected

  // The expected tensor, or an empty one where the file has none of that name.
  Tensor want(const std::string& name) {
    const auto entry = expected_.find(name);
    return entry ? expected_.tensor(*entry) : Tensor{};
  }

  void close(const std::string& name, const Pairs& pairs) {
    const Family& family = *std::ranges::find_if(
        families_, [&](const Family& f) { return name.starts_with(f.prefix); });
    double worst = 0, scale = std::max(family.least_scale, 0.02 * family.largest);
    for (const auto& [g, w] : pairs) {
      scale = std::max(scale, std::abs(w));
      if (!(std::abs(g - w) <= worst)) worst = std::abs(g - w);
    }
    INFO(name << ": error " << worst << ", scale " << scale);
    CHECK(worst <= family.allowed * scale);
    ++compared_;
  }

  void whole(const std::string& name, const Tensor& got) {
    const Tensor w = want(name);
    if (w.empty()) return;
    REQUIRE(got.shape() == w.shape());
    Pairs pairs;
    for (Index i = 0; i < w.size(); ++i) pairs.emplace_back(got.values()[i], w.values()[i]);
    close(name, pairs);
  }

  void rows(const std::string& name, const Tensor& got) {
    const Tensor w = want(name);
    if (w.empty()) return;
    REQUIRE(got.shape() == w.shape());
    Pairs pairs;
    for (const Index t : seen_)
      for (Index h = 0; h < w.dim(1); ++h) pairs.emplace_back(got(t, h), w(t, h));
    close(name, pairs);
  }

  void maps(const std::string& name, const Tensor& got) {
    const Tensor w = want(name);
    if (w.empty()) return;
    REQUIRE(got.shape() == w.shape());
    Pairs pairs;
    for (Index a = 0; a < w.dim(0); ++a)
      for (const Index i : seen_)
        for (const Index j : seen_) pairs.emplace_back(got(a, i, j), w(a, i, j));
    close(name, pairs);
  }

  Safetensors expected_;
  const Batch& batch_;
  std::vector<Index> seen_;
  std::vector<Family> families_{{"objective", tolerance::golden_objective, 1},
                                {"d_hidden", tolerance::golden_gradient, 0},
                                {"d_probs", tolerance::golden_gradient, 0},
                                {"d_scores", tolerance::golden_d_scores, 0},
                                {"d_parameters", tolerance::golden_d_parameters, 0}};
  int in_file_ = 0, compared_ = 0;
};

struct Counts {
  int files = 0, tensors = 0;
};

// Every objective of one case.
void compare_case(const Checkpoint& checkpoint, const Json& line, const fs::path& folder,
                  const Sequence& sequence, bool stored_as_float, Counts& counts) {
  const Bert& bert = checkpoint.bert;
  const std::vector<std::string> objectives = objectives_of(line, folder);
  const std::string id = line.member("id", "case").text("id");
  const Batch batch = stack(std::span(&sequence, 1), bert.config);
  const Hooks hooks = changes_of(line, folder, bert.config, batch);
  const Trace trace = forward(bert, batch, hooks);
  for (std::size_t i = 0; i < objectives.size(); ++i) {
    INFO(folder.filename().string() << " " << id << " " << objectives[i]);
    const bool parameters = line.find("parameters") != nullptr && i == 0;
    const Evaluation e = parse_objective(objectives[i])(trace);
    const Gradient got = backward(bert, trace, e.d_trace, hooks,
                                  parameters ? Wanted::parameters : Wanted::activations);
    const fs::path file = folder / "expected" / (id + "." + std::to_string(i) + ".safetensors");
    counts.tensors += GradientComparison(file, batch, stored_as_float)
                          .compare(e.values[0], got, checkpoint.spelling);
    ++counts.files;
  }
}

}  // namespace

TEST_CASE("the derivatives of six tiny models are those of transformers") {
  const auto golden = golden_folder("bert");
  if (!golden) GLASSBERT_SKIP("golden/bert: set GLASSBERT_GOLDEN to run");
  Counts counts;
  for (const auto& folder : fs::directory_iterator(*golden)) {
    if (!folder.is_directory()) continue;
    const Checkpoint checkpoint = load_checkpoint(folder.path());
    for (const Json& line : read_lines(folder.path() / "cases.jsonl"))
      compare_case(checkpoint, line, folder.path(), sequence_of(line), false, counts);
  }
  WARN(counts.files << " files of derivatives, " << counts.tensors << " tensors compared");
  CHECK(counts.files > 0);
}

TEST_CASE("the derivatives of all-MiniLM-L6-v2 are those of transformers") {
  const auto golden = golden_folder("minilm");
  const auto folder = real_checkpoint("all-MiniLM-L6-v2");
  if (!golden || !folder)
    GLASSBERT_SKIP("golden/minilm: set GLASSBERT_GOLDEN and run `make minilm`");
  const Checkpoint checkpoint = load_checkpoint(*folder);
  Counts counts;
  for (const Json& line : read_lines(*golden / "cases.jsonl"))
    compare_case(checkpoint, line, *golden, sequence_of(line), true, counts);
  WARN(counts.files << " files of derivatives, " << counts.tensors << " tensors compared");
  CHECK(counts.files > 0);
}
