#pragma once

#include "zoo/habit.h"
#include "zoo/skill.h"

namespace glassbert {

// Which heads have a behaviour, and whether the model needs them for what the behaviour may be good
// for. Heads, offset and pair were chosen on texts of the select split; all numbers are of the test
// split.
struct HeadStudy {
  std::string behaviour;
  Head by_pattern;            // points as the behaviour says, oftenest of all heads
  Pointing pattern, uniform;  // of it; of the untrained head that does best on the select split
  Index offset = 0;           // the best fixed one
  Pointing by_offset;
  Skill whole;                 // of the model as it is
  Skill without_pattern;       // ... without the head chosen by its pattern
  Head by_ablation;            // the head without which the model is least sure
  Pointing ablation_pattern;   // how often that one points as the behaviour says
  Skill without_ablation;      // ... without it
  std::pair<Head, Head> pair;  // of the ten most needed heads the two without which it is
  Skill without_pair;          // least sure, and what is left without both
  double mean_loss = 0;  // of sureness without one head, mean of all heads, on the select split
};

std::vector<HeadStudy> study_heads(const Bert& bert, const Bert& untrained,
                                   const Tokenizer& tokenizer, const world::World& world,
                                   Index count);

}  // namespace glassbert
