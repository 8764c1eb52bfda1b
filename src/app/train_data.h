#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/train_request.h"
#include "train/training_text.h"

namespace glassbert {

// The lines of the files that the request names, read and parted.
struct TrainData {
  std::vector<TextLine> training, validation, test;
  std::vector<std::string> labels;  // of the training lines; none for masked words
  std::string fingerprint;          // the same for the same training and validation lines
};

// Reads them. Without a validation file the split's share of the lines, drawn by the seed, is kept
// for it, in the order of the file. Throws FileError for faulty lines.
TrainData read_train_data(const TrainRequest& request);

// Encoded texts as examples of the request's task, of classes with up to that share of the words
// hidden.
Examples examples_of(const std::vector<TrainingText>& texts, const TrainRequest& request,
                     double removed_words, const Vocabulary& vocabulary);

}  // namespace glassbert
