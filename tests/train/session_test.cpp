#include "train/session.h"

#include <cmath>
#include <fstream>

#include "bert/checkpoint.h"
#include "draw/save.h"
#include "support/catch.h"
#include "support/error_of.h"
#include "support/temporary_folder.h"
#include "train/little_task.h"
#include "train/state.h"

using namespace glassbert;

namespace {

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

const std::vector<std::string> all_files{"config.json", "model.safetensors", "log.csv",  "loss.png",
                                         "loss.csv",    "state.safetensors", "vocab.txt"};

Session little_session(const TemporaryFolder& folder) {
  Session session;
  session.folder = folder.path();
  session.files["vocab.txt"] = "[PAD]\n";
  session.remarks["seed"] = "1";
  session.every = 4;
  session.by_accuracy = true;
  session.caption.title = "a little training";
  return session;
}

// Trains little_trainee; stops after `steps` of the recipe's.
TrainingEnd run(const Session& session, const Recipe& recipe, bool resume, Index steps = 1000) {
  Trainee trainee = little_trainee();
  return run_session(session, resume, recipe, little_task(), little_task(), {}, trainee,
                     [&](const StepReport& report, const LogRow&) { return report.step < steps; });
}

Recipe dropping_recipe() {
  Recipe recipe = little_recipe(14);
  recipe.dropout = true;
  return recipe;
}

}  // namespace

TEST_CASE("a training that was interrupted and resumed leaves the same bytes in every file") {
  const TemporaryFolder whole, parts;
  CHECK(run(little_session(whole), dropping_recipe(), false).end == TrainingEnd::End::done);
  CHECK(run(little_session(parts), dropping_recipe(), false, 3).end ==
        TrainingEnd::End::interrupted);
  CHECK(run(little_session(parts), dropping_recipe(), true, 9).end ==
        TrainingEnd::End::interrupted);
  const TrainingEnd end = run(little_session(parts), dropping_recipe(), true);
  CHECK(end.end == TrainingEnd::End::done);
  CHECK(end.step == 14);
  for (const std::string& name : all_files) {
    INFO(name);
    CHECK(!bytes_of(whole / name).empty());
    CHECK(bytes_of(whole / name) == bytes_of(parts / name));
  }
  CHECK(whole.file_count() == all_files.size());
}

TEST_CASE("a training that was killed between checkpoints goes on from the last one") {
  const TemporaryFolder whole, killed;
  run(little_session(whole), dropping_recipe(), false);
  Trainee trainee = little_trainee();
  struct Killed {};
  CHECK_THROWS_AS(run_session(little_session(killed), false, dropping_recipe(), little_task(),
                              little_task(), {}, trainee,
                              [](const StepReport& report, const LogRow&) -> bool {
                                if (report.step == 10) throw Killed{};
                                return true;
                              }),
                  Killed);
  run(little_session(killed), dropping_recipe(), true);
  for (const std::string& name : all_files) {
    INFO(name);
    CHECK(bytes_of(whole / name) == bytes_of(killed / name));
  }
}

TEST_CASE("an interrupted training leaves a model that loads") {
  const TemporaryFolder folder;
  run(little_session(folder), little_recipe(), false, 2);
  const Checkpoint checkpoint = load_checkpoint(folder.path());
  CHECK(checkpoint.warnings.empty());
  CHECK(checkpoint.bert.config.labels == std::vector<std::string>{"no", "yes"});
  CHECK(parse_log(bytes_of(folder / "log.csv"), "log.csv").size() == 2);
}

TEST_CASE("the model that is kept is that of the best validation") {
  const TemporaryFolder folder;
  Recipe recipe = little_recipe(40);
  recipe.schedule.peak = 0.05;  // wild enough to get worse again
  const TrainingEnd outcome = run(little_session(folder), recipe, false);
  REQUIRE(outcome.best.has_value());
  const Score score = evaluate(load_checkpoint(folder.path()).bert, little_task(), {}, 6);
  CHECK(score.accuracy() == Approx(*outcome.best->validation_accuracy));
  CHECK(score.loss == Approx(*outcome.best->validation_loss).epsilon(1e-4));
  for (const LogRow& row : parse_log(bytes_of(folder / "log.csv"), "log.csv")) {
    CHECK(row.validation_loss.has_value() == (row.step % 4 == 0));
    CHECK(row.validation_accuracy.value_or(0) <= *outcome.best->validation_accuracy);
  }
}

TEST_CASE("without a better validation for so long, the training stops early, also when resumed") {
  const TemporaryFolder folder;
  Session session = little_session(folder);
  session.every = 1;
  session.patience = 3;
  session.by_accuracy = false;
  Recipe recipe = little_recipe(500);
  recipe.schedule.peak = 0;  // nothing ever gets better
  const TrainingEnd outcome = run(session, recipe, false);
  CHECK(outcome.end == TrainingEnd::End::early);
  CHECK(outcome.best->step == 1);
  CHECK(outcome.step == 4);
  const std::string log = bytes_of(folder / "log.csv");
  CHECK(run(session, recipe, true).step == 4);
  CHECK(bytes_of(folder / "log.csv") == log);
}

TEST_CASE("without validation the last model is kept") {
  const TemporaryFolder folder;
  Trainee trainee = little_trainee();
  run_session(little_session(folder), false, little_recipe(6), little_task(), {}, {}, trainee, {});
  Bert kept = load_checkpoint(folder.path()).bert;
  double worst = 0;
  const std::vector<real> a = numbers_of(kept), b = numbers_of(trainee.bert);
  for (std::size_t i = 0; i < a.size(); ++i)
    worst = std::max(worst, std::abs(double(a[i]) - double(b[i])));
  CHECK(worst < 1e-6);  // float32 in the file
}

TEST_CASE("a training can't go on with another recipe or another model") {
  const TemporaryFolder folder;
  run(little_session(folder), little_recipe(), false, 3);
  Session other = little_session(folder);
  other.remarks["seed"] = "2";
  CHECK_THAT(error_of([&] { run(other, little_recipe(), true); }),
             holds("this training began with seed 1, not 2"));
  Bert wide = little_bert(3);
  AdamWState start = adamw_start(wide);
  Trainee trainee{wide, start};
  CHECK_THAT(error_of([&] { load_state(folder / "state.safetensors", {}, trainee); }),
             holds("it holds no encoder.layer.2.attention.self.query.weight"));
}

TEST_CASE("a log is read back number for number") {
  const std::vector<LogRow> log{{1, 0.1 + 0.2, 1.0 / 3, 1e-7, 5e-4, {}, {}},
                                {2, 0.25, 0.5, 3, 1e-3, 0.7, 0.9}};
  const std::string text = log_csv(log);
  CHECK_THAT(text, holds("step,loss,accuracy,gradient_norm,learning_rate,validation_loss,"));
  const std::vector<LogRow> back = parse_log(text, "log.csv");
  REQUIRE(back.size() == 2);
  CHECK(back[0].loss == log[0].loss);
  CHECK(back[0].accuracy == log[0].accuracy);
  CHECK_FALSE(back[0].validation_loss.has_value());
  CHECK(back[1].validation_accuracy == 0.9);
  CHECK(log_csv(back) == text);
  CHECK_THROWS_WITH(parse_log("step,loss\n1,2\n", "x.csv"), holds("x.csv: this is no log"));
}

TEST_CASE("the curve has means of the training's steps and lines between validations") {
  std::vector<LogRow> log;
  for (Index step = 1; step <= 300; ++step) log.push_back({step, double(step)});
  log[29].validation_loss = 2;
  log[59].validation_loss = 4;
  const LineChart chart = loss_curve(log, {});
  REQUIRE(chart.x.size() == 100);
  REQUIRE(chart.series.size() == 2);
  CHECK(chart.x(0) == 3);
  CHECK(chart.series[0].values(0) == 2);  // of steps 1, 2, 3
  CHECK(std::isnan(chart.series[1].values(8)));
  CHECK(double(chart.series[1].values(9)) == Approx(2));
  CHECK(double(chart.series[1].values(14)) == Approx(3));  // step 45, half way
  CHECK(std::isnan(chart.series[1].values(20)));
}
