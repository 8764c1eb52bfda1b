#pragma once

#include <optional>
#include <string>

#include "bert/objective.h"

namespace glassbert {

// The number F that is to be explained, and what of it methods must know: which class or word it is
// about, and at which position it is read.
struct Aim {
  Objective F;
  std::string text;                 // "logit:1", "mlm:4:2009"
  std::optional<Index> label{};     // a class, or with `position` the id of a word
  std::optional<Index> position{};  // where a word's logits, or a hidden state, are read
  bool is_logit = false;            // a class's logit as it is
  bool reads_words = false;         // logits of the masked-word head
  bool reads_inner_state = false;   // a hidden state below the last
};

Aim logit_aim(Index label);
Aim margin_aim(Index label);  // that logit less the largest of the others
Aim masked_word_aim(Index position, Index id);

// What one asks of a run of one sequence if one asks nothing: the logit of the class that has the
// largest, the first of equals; where there is no classifier, that of the likeliest word at the
// first [MASK]. Throws std::invalid_argument where there is neither.
Aim usual_aim(const Trace& run, Index mask_id);

}  // namespace glassbert
