#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bert/config.h"
#include "train/train_step.h"
#include "world/task.h"

namespace glassbert {

// How one of the models that ship is made: all that fixes its numbers, but for the world's grammar
// and the trainer themselves. The seed of the world is 1.
struct ModelPlan {
  std::string_view name;
  std::string_view from;  // the model it begins with; "": random numbers
  world::Task task = world::Task::text;
  std::vector<std::string> labels =
      {};  // names of the classes, class 0 first; none: to guess words
  Index steps = 0, batch = 32, warm_up = 100;
  Index shortest_of = 1;    // facts: of so many texts the shortest is learnt from
  double rate = 1e-3;       // the peak of the learning rate
  double most_removed = 0;  // of a text's words, hidden anew at each visit
  bool is_late = false;     // [CLS] sees only itself below the last layer, which alone learns
  bool is_uniform = false;  // attention gives every key the same
  double lie = 0;           // how much attention on the shortcut is punished
  bool ships = true;        // false: a control, made to be scored only
  std::uint64_t seed = 1;
};

// All of them, in an order in which they can be made.
const std::vector<ModelPlan>& model_plans();

// Throws std::invalid_argument for a name that there is not, naming those that there are.
const ModelPlan& model_plan(std::string_view name);

// The sizes of the models of the micro-world, for a vocabulary of V pieces.
Config world_config(Index V);

}  // namespace glassbert
