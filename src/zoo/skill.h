#pragma once

#include <utility>
#include <vector>

#include "school/choice.h"
#include "zoo/behaviour.h"

namespace glassbert {

// How well a model does.
struct Skill {
  double right = 0;  // share of the questions
  double sure = 0;   // mean log p of the right answer; of a choice log p(right) - log p(wrong)
};

// What a behaviour may be good for, asked of a model with these hooks: of neighbours and [SEP], to
// guess masked words; of determiners, to guess a masked determiner; of subjects and antecedents, to
// choose the verb's form, the noun that is said again.
Skill skill(const Bert& bert, const Tokenizer& tokenizer, const Behaviour& behaviour,
            std::span<const GoldText> texts, const HooksOf& hooks = {});

// A head by its layer and its number, and the hooks that switch some off.
struct Head {
  Index layer = 0, head = 0;
  bool operator==(const Head&) const = default;
};
HooksOf without(std::vector<Head> heads);

// All heads by how much the sureness falls without each, the most needed first; and the pair of the
// first `among` of them that is needed most.
struct Needed {
  Head head;
  double loss;
};
std::vector<Needed> needed_heads(const Bert& bert, const Tokenizer& tokenizer,
                                 const Behaviour& behaviour, std::span<const GoldText> texts);
std::pair<Head, Head> needed_pair(const Bert& bert, const Tokenizer& tokenizer,
                                  const Behaviour& behaviour, std::span<const GoldText> texts,
                                  std::span<const Needed> needed, std::size_t among);

}  // namespace glassbert
