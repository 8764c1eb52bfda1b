#pragma once

#include "debate/experiment.h"
#include "debate/row_network.h"

namespace glassbert {

// What a record says of an adversary. NaN where none was found; and of one in all layers the parts.
enum AdversaryNumber : std::size_t {
  of_distance,   // Jensen-Shannon, mean over the heads; in all layers: over all rows
  of_word_part,  // that part of it which moved among words
  of_rest,       // and the rest: among special tokens, and between them and words
  of_mean_row,   // the distance between the means of the heads' rows; in all layers: of the heads'
                 // last rows
  of_ceiling,    // the largest distance without the bound; never NaN
  of_moved,      // total variation of the outcome, in a run with these weights
  of_lead,       // by how much log p(decided) - log p(next) grew
  adversary_numbers
};

// 1 for the keys that are pieces of words.
std::vector<int> keys_of_words(const RowNetwork& network, const StudyText& text);

// An adversary of the last layer's row, proved by a whole run: what that run does not allow is no
// adversary. `network` may give one row to all of `heads`.
std::vector<double> attack_row(Question& question, RowNetwork& network, const RowNetwork& heads,
                               const StudyText& text, const StudyChoices& choices);

// Of a head of additive attention.
std::vector<double> attack_head(RowNetwork& network, const StudyText& text,
                                const StudyChoices& choices);

// Of every row of every layer.
std::vector<double> attack_everywhere(Question& question, const StudyChoices& choices);

}  // namespace glassbert
