#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "shell/arguments.h"
#include "train/session.h"

namespace glassbert {

// What the flags of `train` ask for, checked but for what only the data can say.
struct TrainRequest {
  bool classifies = false;  // else it guesses masked words
  std::string data;
  std::optional<std::string> validation, test, model, config, vocabulary;
  std::filesystem::path out;
  double split = 0;  // of the data, for validation, where there is no file of its own
  std::optional<Index> steps;
  double epochs = 0;
  std::optional<Index> warm_up, every, longest;
  double dropout = 0;
  double mask_share = 0;
  double removed_words = 0;
  bool whole_words = false;
  bool resume = false;
  Index patience = 0;
  Dtype dtype = Dtype::F32;
  Recipe recipe;  // the number of steps stands in `steps` or follows from `epochs`
};

std::vector<Flag> train_flags();

// Throws UsageError where a flag is missing or two exclude each other.
TrainRequest read_train_request(const Arguments& arguments);

}  // namespace glassbert
