#pragma once

#include <array>
#include <span>
#include <string>
#include <vector>

#include "core/real.h"

namespace glassbert {

// Three groups of the words of a text, for a triangle of attention: a group is some words, each
// wherever it occurs, and one group may be all that is left.
struct WordGroups {
  std::array<std::vector<std::string>, 3> words;  // none: the rest
  std::array<std::string, 3> names() const;       // "good, fine", "the rest"
};

// The two heaviest words, all occurrences of a word taken together, and the rest. What has no
// letter or digit, and special tokens, are no words here. `weights` (T) are those of a row. Throws
// std::invalid_argument for a text of fewer than two words.
WordGroups heaviest_words(std::span<const std::string> tokens, std::span<const double> weights);

// The group of each token: 0, 1, 2. Throws std::invalid_argument for a word that does not occur,
// one in two groups, two groups called the rest, and tokens that belong to no group.
std::vector<int> assign_groups(const WordGroups& groups, std::span<const std::string> tokens);

}  // namespace glassbert
