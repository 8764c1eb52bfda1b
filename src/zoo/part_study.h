#pragma once

#include <functional>
#include <string>
#include <vector>

#include "draw/heatmap.h"
#include "explain/parts.h"
#include "school/choice.h"

namespace glassbert {

// Something a model can do, and how well it does it under changes.
struct Ability {
  std::string name;
  Index layers;
  PartMeans means;                             // of its parts, on other texts of the same kind
  std::function<double(const HooksOf&)> sure;  // mean of log p(right) - log p(wrong)
  double by_untrained = 0;                     // the same of random weights
};

// To choose the right form or noun on texts of a behaviour of choices ("verb to subject", "pronoun
// to antecedent"). The ability refers to the model and the tokenizer.
Ability ability_to_choose(const std::string& behaviour, const Bert& bert, const Bert& untrained,
                          const Tokenizer& tokenizer, Index count);

// To tell good reviews of the micro-world from bad ones: short ones of which the world is sure.
Ability ability_to_judge(const Bert& bert, const Bert& untrained, const Tokenizer& tokenizer,
                         Index count);

// What each ability loses when a block of a layer is off, and when it is held at its mean.
struct PartStudy {
  std::vector<std::string> abilities, blocks;
  std::vector<double> whole, untrained;  // how sure, of each ability
  Tensor off, at_mean;                   // (blocks, abilities): what is lost of it
};
PartStudy study_parts(const std::vector<Ability>& abilities);
Heatmap part_maps(const PartStudy& study);

// Pairs of blocks held at their means: the loss of each alone on the diagonal, beside it by how
// much the loss of two exceeds the sum.  (blocks, blocks)
Tensor block_surpluses(const Ability& ability);

}  // namespace glassbert
