#pragma once

#include "core/real.h"

// Every tolerance of the tests, with its reason. Errors are absolute + relative * |expected|.
struct Tolerance {
  double absolute;
  double relative;
};

namespace tolerance {

constexpr bool is_double = sizeof(glassbert::real) == 8;

// Sums of up to some hundred products in another order than the brute-force spec, whose own sums
// are in double: a few units in the last place of the largest term.
constexpr Tolerance spec = is_double ? Tolerance{1e-13, 1e-13} : Tolerance{4e-6, 4e-6};

// Against transformers in float64: what shared golden data recommends, 10 to 50 times the error
// that transformers itself shows in float32 (another order of sums, another exp and erf must pass).
constexpr double golden = is_double ? 1e-10 : 2e-5;

// Golden files that store float32: the rounding of the stored value comes on top in double.
constexpr double golden_stored_as_float = 2e-5;

// The same for derivatives: those of scores are differences of those of probs, which cancel, and an
// objective may be a sum of thousands of products that cancel.
constexpr double golden_gradient = is_double ? 1e-10 : 1e-4;
constexpr double golden_d_scores = is_double ? 1e-10 : 3e-4;
constexpr double golden_d_parameters = is_double ? 1e-10 : 2e-4;
constexpr double golden_objective = is_double ? 1e-10 : 3e-4;

// Ten steps of training: losses and norms relative, parameters absolute. The derivative of a key
// bias is rounding noise, which AdamW turns into steps of up to the learning rate.
constexpr double golden_training_loss = is_double ? 1e-10 : 1e-5;
constexpr double golden_trained = is_double ? 1e-10 : 1e-4;
constexpr double golden_trained_key_bias = is_double ? 1e-9 : 1e-2;

}  // namespace tolerance
