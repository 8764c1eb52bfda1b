#include "train/session.h"

#include <utility>

#include "bert/checkpoint.h"
#include "core/file_error.h"
#include "draw/save.h"
#include "io/file.h"
#include "train/state.h"

namespace glassbert {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t log_limit = std::size_t{1} << 30;

// The best validation of a log, and how many came after it.
struct Standing {
  std::optional<LogRow> best;
  Index since = 0;
};

bool is_better(const LogRow& a, const LogRow& b, bool by_accuracy) {
  if (by_accuracy && *a.validation_accuracy != *b.validation_accuracy)
    return *a.validation_accuracy > *b.validation_accuracy;
  return *a.validation_loss < *b.validation_loss;
}

void take(const LogRow& row, bool by_accuracy, Standing& standing) {
  if (!row.validation_loss) return;
  ++standing.since;
  if (!standing.best || is_better(row, *standing.best, by_accuracy)) standing = {row, 0};
}

// The folder's keeper: what happens after each step.
class Keeper {
 public:
  Keeper(const Session& session, const Recipe& recipe, const std::optional<Examples>& validation,
         const Influence& influence, Trainee& trainee)
      : session_(session),
        recipe_(recipe),
        validation_(validation),
        influence_(influence),
        trainee_(trainee) {}

  void begin() {
    fs::remove(path("state.safetensors"));  // of an earlier training
    for (const auto& [name, bytes] : session_.files) write_file(path(name), bytes);
  }

  void go_on() {
    load_state(path("state.safetensors"), session_.remarks, trainee_);
    log_ = parse_log(read_file(path("log.csv"), log_limit), path("log.csv"));
    std::erase_if(log_, [&](const LogRow& row) { return row.step > trainee_.optimiser.step; });
    for (const LogRow& row : log_) take(row, session_.by_accuracy, standing_);
  }

  bool has_stopped_early() const {
    return session_.patience > 0 && standing_.since >= session_.patience;
  }

  // Returns whether the training goes on.
  bool after_step(const StepReport& report, const Watch& watch) {
    log_.push_back(log_row(report));
    const bool due = report.step % session_.every == 0 || report.step == recipe_.schedule.steps;
    if (due) validate();
    const bool wanted = !watch || watch(report, log_.back());
    if (due || !wanted) keep();
    interrupted_ = !wanted;
    return wanted && !has_stopped_early();
  }

  TrainingEnd end() {
    if (!log_.empty()) save_picture(loss_curve(log_, session_.caption), path("loss.png"));
    const TrainingEnd::End how = has_stopped_early() ? TrainingEnd::End::early
                                 : interrupted_      ? TrainingEnd::End::interrupted
                                                     : TrainingEnd::End::done;
    return {how, trainee_.optimiser.step, standing_.best};
  }

 private:
  std::string path(const std::string& name) const { return (session_.folder / name).string(); }

  void validate() {
    if (!validation_) return;
    const Score score = evaluate(trainee_.bert, *validation_, influence_, recipe_.batch);
    log_.back().validation_loss = score.loss;
    log_.back().validation_accuracy = score.accuracy();
    take(log_.back(), session_.by_accuracy, standing_);
  }

  // The model first, the state last: whatever comes between, the state on disk leads here again.
  void keep() {
    const bool is_best = standing_.best && standing_.best->step == log_.back().step;
    if (is_best || !standing_.best) save_checkpoint(session_.folder, trainee_.bert, session_.dtype);
    write_file(path("log.csv"), log_csv(log_));
    save_state(path("state.safetensors"), trainee_, session_.remarks);
  }

  const Session& session_;
  const Recipe& recipe_;
  const std::optional<Examples>& validation_;
  const Influence& influence_;
  Trainee& trainee_;
  std::vector<LogRow> log_;
  Standing standing_;
  bool interrupted_ = false;
};

}  // namespace

TrainingEnd run_session(const Session& session, bool resume, const Recipe& recipe,
                        const Examples& training, const std::optional<Examples>& validation,
                        const Influence& influence, Trainee& trainee, const Watch& watch) {
  check(session.every > 0, "training: checkpoints every ", session.every, " steps");
  Keeper keeper(session, recipe, validation, influence, trainee);
  std::error_code failed;
  fs::create_directories(session.folder, failed);
  if (failed)
    throw FileError(session.folder.string(), failed.message(), "name a folder that can be made");
  if (resume && fs::exists(session.folder / "state.safetensors"))
    keeper.go_on();
  else
    keeper.begin();
  if (!keeper.has_stopped_early())
    train(training, recipe, influence, trainee,
          [&](const StepReport& report) { return keeper.after_step(report, watch); });
  return keeper.end();
}

}  // namespace glassbert
