#pragma once

#include <map>
#include <string>

#include "app/train_data.h"
#include "app/train_request.h"
#include "bert/parameters.h"
#include "text/tokenizer.h"

namespace glassbert {

// What a training begins with.
struct Beginning {
  Bert bert;  // with the head of the task, packed
  Tokenizer tokenizer;
  std::map<std::string, std::string> files;  // the tokenizer's, to lie beside the trained model
};

// From the checkpoint or the config that the request names. Throws FileError where something is
// missing, or the vocabulary has not as many tokens as the model has words.
Beginning begin_training(const TrainRequest& request, const TrainData& data);

}  // namespace glassbert
