#pragma once

#include "explain/choices.h"
#include "explain/explanation.h"
#include "explain/question.h"

namespace glassbert {

// Rows of numbers times the derivatives by them, added up row by row, with their signs: by how much
// the objective would fall, if it were linear, were a row taken away.  (T,H), (T,H) -> (T)
Tensor gradient_times_input(const Tensor& x, const Tensor& d_x);

// That of the word embeddings: e_t . dF/de_t (Denil et al. 2014).  (T)
Explanation explain_by_gradient_x_input(Question& question, const Choices& choices);

}  // namespace glassbert
