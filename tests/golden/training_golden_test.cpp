// Ten steps of AdamW on two tiny models, against PyTorch in float64.
#include <cmath>
#include <set>

#include "bert/checkpoint.h"
#include "golden/cases.h"
#include "io/file.h"
#include "io/safetensors.h"
#include "support/catch.h"
#include "support/golden.h"
#include "support/tolerance.h"
#include "train/loss.h"
#include "train/train_step.h"

using namespace glassbert;
namespace fs = std::filesystem;

namespace {

using Batches = std::vector<std::vector<Example>>;

Example example_of(const Json& line) {
  Example example{sequence_of(line), {}};
  if (const Json* predict = line.find("predict"))
    for (const Json& pair : predict->array("predict")) {
      const std::vector<Index> numbers = integers(&pair);
      example.predict.push_back({numbers.at(0), numbers.at(1)});
    }
  if (const Json* next = line.find("next")) example.next = next->integer("next");
  if (const Json* label = line.find("label")) example.label = label->integer("label");
  return example;
}

Batches batches_of(const Json& run) {
  Batches batches;
  for (const Json& batch : run.member("batches", "run").array("batches")) {
    batches.emplace_back();
    for (const Json& line : batch.array("batch")) batches.back().push_back(example_of(line));
  }
  return batches;
}

std::vector<double> numbers(const Json& run, const char* field) {
  std::vector<double> list;
  for (const Json& x : run.member(field, "run").array(field)) list.push_back(x.number(field));
  return list;
}

void check_close(double got, double expected, double allowed) {
  CHECK(std::abs(got - expected) <= allowed * std::abs(expected));
}

// The final parameters, but for those that the loss does not touch. Returns how many were compared.
int compare_final(const Json& run, const fs::path& folder, const Checkpoint& trained) {
  const Safetensors file((folder / run.member("final", "run").text("final")).string());
  std::set<std::string> untouched;
  for (const Json& name : run.member("no_gradient", "run").array("no_gradient"))
    untouched.insert(name.text("no_gradient"));
  int compared = 0;
  for_each_parameter(
      trained.bert, [&](const std::string& name, const Tensor& x, const Shape&, Kind) {
        const std::string in_file = trained.spelling.file_name.at(name);
        if (untouched.contains(in_file)) return;
        INFO(name);
        const auto entry = file.find(in_file);
        REQUIRE(entry.has_value());
        const Tensor expected = file.tensor(*entry);
        const double allowed = name.ends_with("self.key.bias") ? tolerance::golden_trained_key_bias
                                                               : tolerance::golden_trained;
        double worst = 0;
        for (Index i = 0; i < x.size(); ++i)
          worst = std::max(worst, std::abs(double(x.values()[i]) - double(expected.values()[i])));
        CHECK(worst <= allowed);
        ++compared;
      });
  CHECK(compared == static_cast<int>(file.size()));
  return compared;
}

int compare_run(const Json& run, const fs::path& folder) {
  Checkpoint model = load_checkpoint(folder);
  AdamWState fresh = adamw_start(model.bert);
  Trainee trainee{std::move(model.bert), std::move(fresh)};
  const Batches batches = batches_of(run);
  const std::vector<double> loss = numbers(run, "loss"), norm = numbers(run, "gradient_norm");
  const std::vector<Index> order = integers(run.find("batch_of_step"));
  Recipe recipe;
  recipe.schedule = {0.001, 3, 10, false};
  for (std::size_t step = 0; step < order.size(); ++step) {
    INFO(folder.filename().string() << ", step " << step + 1);
    const StepReport report = train_step(batches[order[step]], recipe, {}, trainee);
    CHECK(report.learning_rate == Approx(numbers(run, "learning_rate")[step]).epsilon(1e-15));
    check_close(report.loss, loss[step], tolerance::golden_training_loss);
    check_close(report.gradient_norm, norm[step], tolerance::golden_training_loss);
  }
  const auto& last = batches[run.member("loss_after_batch", "run").size("run")];
  const Trace trace = forward(trainee.bert, stack(last, trainee.bert.config));
  check_close(loss_of(trace, last).value, run.member("loss_after", "run").number("run"),
              tolerance::golden_training_loss);
  model.bert = std::move(trainee.bert);
  return compare_final(run, folder, model);
}

}  // namespace

TEST_CASE("ten steps of training leave the parameters that PyTorch's leave") {
  const auto golden = golden_folder("bert");
  if (!golden) GLASSBERT_SKIP("golden/bert: set GLASSBERT_GOLDEN to run");
  int runs = 0, compared = 0;
  for (const auto& folder : fs::directory_iterator(*golden)) {
    const fs::path path = folder.path() / "training.json";
    if (!fs::exists(path)) continue;
    const Json json = Json::parse(read_file(path.string(), Json::byte_limit), path.string());
    for (const Json& run : json.member("runs", "training.json").array("runs")) {
      INFO(run.member("id", "run").text("id"));
      compared += compare_run(run, folder.path());
      ++runs;
    }
  }
  WARN(runs << " runs of training, " << compared << " final tensors compared");
  CHECK(runs > 0);
}
