#pragma once

#include <string>
#include <vector>

#include "bert/parameters.h"

namespace glassbert {

// Leaves the model with the body and the head that a task needs, and no other: what is kept is
// trained on, what is missing begins with random numbers. Packs it.

// For guessing masked words: no pooler.
void prepare_for_masked_words(Bert& bert, Rng& rng);

// For telling these classes apart: pooler and classifier. A classifier is kept if its labels are
// these, in this order.
void prepare_for_classes(const std::vector<std::string>& labels, Bert& bert, Rng& rng);

}  // namespace glassbert
