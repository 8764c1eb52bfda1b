#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "bert/bert.h"
#include "school/gold_text.h"

namespace glassbert {

// Changes that every run of an exam has, made for each batch.
using HooksOf = std::function<Hooks(const Batch& batch)>;

// How sure a model is of the right form where each text has a choice of two: the word masked, log
// p(right) - log p(wrong), above 0 where it is right. A form of several pieces has that many masks,
// and its pieces' logarithms are added. Texts without a choice are refused.
std::vector<double> sureness(const Bert& bert, const Tokenizer& tokenizer,
                             std::span<const GoldText> texts, const HooksOf& hooks = {});

// A text about a pronoun that says at its end for which noun it stands: "... because it was too
// tired." becomes the first segment, "The animal was too tired." the second, with a choice of the
// two candidates for its noun. None where the pronoun's clause doesn't end the text.
std::optional<world::Example> said_again(const world::Example& example);

// A question of facts with its answer behind it, "... Is the lamp in the box? Yes.", with the
// answer as its choice; or, where `asks_place` and the answer is yes, its place: who can't find
// that can't compare it with the one in the question.
world::Example with_answer(const world::Example& example, bool asks_place);

}  // namespace glassbert
