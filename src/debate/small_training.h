#pragma once

#include <functional>
#include <vector>

#include "core/rng.h"
#include "core/tensor.h"

namespace glassbert {

// Jain & Wallace's training, their numbers: Adam, batches of 32, 8 epochs, decay of 1e-5 on the
// classifier. (Theirs is AMSGrad at 1e-3, and keeps the epoch that does best on the test texts;
// ours keeps the last, and learns faster, as our word vectors are shorter than theirs.)
struct AdditiveRecipe {
  Index epochs = 8, batch = 32;
  double rate = 3e-3, decay = 1e-5;
  std::uint64_t seed = 1;
};

// A number of a small model that learns, and whether it decays.
struct SmallParameter {
  Tensor* values;
  bool decays;
};

// The derivatives of one text's loss, divided by `batch`, in the order of the parameters.
using SmallGradient = std::function<std::vector<Tensor>(Index text, Index batch)>;

// The loop of the classifiers that read frozen vectors; what they learn is in `gradient` alone. An
// epoch visits every text once, in an order drawn by the seed.
void train_small(Index texts, const AdditiveRecipe& recipe,
                 const std::vector<SmallParameter>& parameters, const SmallGradient& gradient);

// The numbers that a small model begins with.
Rng numbers_rng(const AdditiveRecipe& recipe);

}  // namespace glassbert
