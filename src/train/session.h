#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>

#include "io/dtype.h"
#include "io/safetensors_writer.h"
#include "train/log.h"
#include "train/train.h"

namespace glassbert {

// A training that leaves its results in a folder:
//   config.json, model.safetensors   the best model so far; without validation the last one
//   log.csv, loss.png, loss.csv      a row a step, and the curve
//   state.safetensors                all that is needed to go on
// and `files` beside them. Each is written wholly or not at all, so that whenever the program ends,
// what lies there is usable.
struct Session {
  std::filesystem::path folder;
  std::map<std::string, std::string> files;  // name -> bytes: vocab.txt, tokenizer_config.json
  MetadataMap remarks;                       // choices that a training which goes on must share
  Index every = 100;         // steps between two validations and checkpoints; the last step has one
  Index patience = 0;        // this many validations without a better one end the training; 0: none
  bool by_accuracy = false;  // the best model has the highest accuracy (of equal ones the lowest
                             // loss); else the lowest loss, on the validation examples
  Dtype dtype = Dtype::F32;  // of model.safetensors
  Caption caption;           // of the curve
};

// How a training ended.
struct TrainingEnd {
  enum class End { done, early, interrupted };
  End end = End::done;
  Index step = 0;              // the last one
  std::optional<LogRow> best;  // the validation whose model was kept
};

// Called after each step with its report and log row; returns false to interrupt the training.
using Watch = std::function<bool(const StepReport& report, const LogRow& row)>;

// Trains, validates every so often, and keeps the folder. With `resume` it goes on from the
// folder's state, if there is one, and ends with the same bytes in every file as a training that
// was never interrupted. Throws FileError where files can't be written, and as load_state.
TrainingEnd run_session(const Session& session, bool resume, const Recipe& recipe,
                        const Examples& training, const std::optional<Examples>& validation,
                        const Influence& influence, Trainee& trainee, const Watch& watch);

}  // namespace glassbert
