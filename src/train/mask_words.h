#pragma once

#include <span>
#include <vector>

#include "text/vocabulary.h"
#include "train/example.h"
#include "train/training_text.h"

namespace glassbert {

// How words are masked to be guessed.
struct Masking {
  double share = 0.15;            // of the pieces of a text
  bool whole_words = false;       // all pieces of a word together, or each piece by itself
  Index mask = 0;                 // the id of [MASK]
  std::vector<Index> ordinary{};  // the ids that a random word is drawn from
};

// The masking of a vocabulary: its [MASK], and all tokens that are no special ones.
Masking masking_of(const Vocabulary& vocabulary, double share, bool whole_words);

// Chooses pieces at random, that share of them (rounded, at least one; of whole words, as many as
// fit), and asks for each. 80 % of these become [MASK], 10 % a random token, 10 % stay (Devlin et
// al. 2018, section 3.1), each drawn by itself. Added tokens are never chosen.
Example mask_words(const TrainingText& text, const Masking& masking, Rng& rng);

// The same for whole words, each chosen by a chance of its own (one a word of the text; at least
// one word is chosen, the likeliest).
Example mask_words(const TrainingText& text, std::span<const double> chances,
                   const Masking& masking, Rng& rng);

// Puts [MASK] in the place of some whole words, which are not asked for: a share of them that is
// drawn between 0 and `most`. So a classifier learns to do without words, and taking words out to
// see what they were worth doesn't show it something that it never saw.
Sequence remove_words(const TrainingText& text, double most, Index mask, Rng& rng);

// Texts as examples for training: masked anew at each visit; with their labels, words removed anew
// at each visit.
Examples masked_word_examples(std::vector<TrainingText> texts, Masking masking);
Examples class_examples(std::vector<TrainingText> texts, double most_removed, Index mask);

}  // namespace glassbert
