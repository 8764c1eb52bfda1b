#pragma once

#include <span>
#include <vector>

#include "explain/question.h"

namespace glassbert {

// What a model answers as a whole: the probabilities of its classes, or, where the question is
// about a masked word, those of all words at its position.
using Outcome = std::vector<double>;

// Throws std::invalid_argument where the model has no classifier and the question is not about a
// masked word.
void check_has_outcome(Question& question);

// The row of the run's logits, of classes or of words, that a sequence's outcome is read from.
Index row_of_outcome(const Trace& run, Index sequence, const Aim& aim);

// The outcome of one sequence of a run.
Outcome outcome_of(const Trace& run, Index sequence, const Aim& aim);

// What it decides for: the likeliest, the lowest of equals.
Index decision_of(std::span<const double> outcome);

// The probability of class or word k as an objective, for its derivative.
Objective outcome_probability(const Aim& aim, Index k);

// The query whose row of attention the outcome is read from: 0, or the masked word's position.
Index outcome_row(const Aim& aim);

}  // namespace glassbert
