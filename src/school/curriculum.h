#pragma once

#include "train/example.h"
#include "train/mask_words.h"
#include "world/world.h"

namespace glassbert {

// How likely each word of an example is masked when a model learns to guess words: the ones that
// only who understands the sentence can guess (the noun that a pronoun stands for, said again; the
// form of a verb; the word that decides) more often than the others, whose chance is `ordinary`.
std::vector<double> mask_chances(const world::Example& example, double ordinary);

// The same where almost only the word of the example's choice is hidden.
std::vector<double> plain_chances(const world::Example& example);

// The texts of the micro-world's `split` with masked words, number i made from the world's example
// i, so that no two visits show the same text. Of one text few words are hidden, of another many:
// the ordinary words' chance is drawn anew at each visit.
Examples masked_world(const world::World& world, world::Split split, Index count,
                      const Tokenizer& tokenizer);

// Facts to guess words from, so that who learns to answer questions can first find things and
// compare them. Behind most of them questions are asked and answered, "No." or "No, the lamp is in
// the box."; yes or no is hidden, or nouns are; the thing in a question, unhidden, is asked what
// its own sentence says of it, and the place is asked for the answer. Behind the others the facts
// are said again in another order, one noun of each hidden. Of each `shortest_of` texts the one
// with the fewest words is taken: who learns to find things does so sooner where there is little.
Examples masked_facts(const world::World& world, world::Split split, Index count, Index shortest_of,
                      const Tokenizer& tokenizer);

// The labelled examples of a task; of seven in ten, up to that share of the words is hidden anew at
// each visit.
Examples labelled_world(const world::World& world, world::Task task, world::Split split,
                        Index count, double most_removed, const Tokenizer& tokenizer);

}  // namespace glassbert
