#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "explain/choices.h"
#include "explain/outcome.h"
#include "explain/question.h"

namespace glassbert {

// What a model answers when its weights of attention are others.
struct Changed {
  Outcome outcome;
  double value;  // of F
};

// Runs `count` changes of attention. change(i, head, row) writes the i-th change over a row of
// weights (T) of a head; it is called for each head and each row in `scope`, layer by layer, where
// the weights of a layer have been computed from the changed states below. The row under test is
// the one that the outcome is read from.
using ChangeRow = std::function<void(Index i, Index head, std::span<real> row)>;
std::vector<Changed> answers_under(Question& question, Scope scope, Index count,
                                   const ChangeRow& change);

// The same for one row of one layer, whoever reads it.
std::vector<Changed> answers_at(Question& question, Index layer, Index row, Index count,
                                const ChangeRow& change);

// For the choices' note: "row 0 of the last layer", "every row of every layer".
std::string name_scope(Scope scope, Question& question);

}  // namespace glassbert
