#pragma once

#include <string>
#include <vector>

#include "core/rng.h"
#include "shell/model.h"

namespace glassbert::quiz {

// A review, and whether its words are more good than bad.
struct Review {
  std::string text;
  bool is_positive;
};

// Different reviews for different places `from`, `from` + 1, ...
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

// In how many of the reviews the class decided for is another when every row of the last layer is
// even. Only the row of [CLS] is read by the classifier.
Index flips_by_even_rows(const Model& model, const std::vector<Review>& texts);

// The names of the classes.
std::vector<std::string> class_names(const Model& model);

}  // namespace glassbert::quiz
