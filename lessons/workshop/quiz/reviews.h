#pragma once

#include <string>
#include <vector>

#include "core/rng.h"
#include "shell/model.h"

namespace glassbert::quiz {

// A review of the micro-world, and whether its words are more good than bad.
struct Review {
  std::string text;
  bool is_positive;
};

// The reviews of the test split in places `from`, `from` + 1, ..., other ones for each seed.
std::vector<Review> reviews(std::uint64_t seed, Index from, Index count);

// What a classifier makes of a review.
struct Decision {
  std::vector<std::string> tokens;
  std::vector<real> weights;  // of each token in the row of [CLS], last layer, mean of the heads
  Index label;                // the class decided for
  double probability;         // of that class
};

// The decisions on all of them, in one run.
std::vector<Decision> decide(const Model& model, const std::vector<Review>& texts);

// What becomes of the last layer's attention.
enum class NewRows { even, shuffled };

// In how many of the reviews the class decided for is another when every row of the last layer is
// even, or its weights are dealt to other keys at random. (Only the row of [CLS] is read by the
// classifier.)
Index flips(const Model& model, const std::vector<Review>& texts, NewRows rows);

// How far weights of the last layer's row can be from the model's own with the outcome moved by .01
// at most: found in a short search, as a share of the largest distance, the median of the reviews.
double farthest_share(const Model& model, const std::vector<Review>& texts);

// The names of the classes.
std::vector<std::string> class_names(const Model& model);

}  // namespace glassbert::quiz
