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

// What a little model answers, reached in two ways: an outcome, some units large, at the end of
// sums in two orders; attention and what it passes on, of which sums are shorter; probabilities and
// distances between them, at most 1.
constexpr double outcome = is_double ? 1e-11 : 3e-5;
constexpr double attention = is_double ? 1e-12 : 2e-5;
constexpr double probability = is_double ? 1e-12 : 2e-6;

// Derivatives of a few sums against central differences in the same precision. A difference is off
// by step^2 f'''/6 and by the rounding of f over the step. In float f is known to about 1e-6: a
// step of 1/64 leaves 4e-5 f''' of the one and 3e-5 of the other, and f''' is below 10 in the
// tests, whose wrong answers are off by a tenth and more. In double: 2e-9 f''' and 1e-11.
constexpr double slope_step = is_double ? 1e-4 : 1.0 / 64;
constexpr Tolerance slope = is_double ? Tolerance{1e-7, 1e-7} : Tolerance{1e-3, 1e-3};

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

// Explanations and measures, as shared golden data recommends; the relative part is of the largest
// number of an answer. A single-precision run of the reference stays below half of it.
constexpr Tolerance golden_explain = is_double ? Tolerance{1e-11, 1e-8} : Tolerance{3e-6, 1e-4};

// Products of a few matrices whose rows sum to 1.
constexpr double golden_rollout = is_double ? 1e-10 : 1e-5;

// Ten steps of training: losses and norms relative, parameters absolute. The derivative of a key
// bias is rounding noise, which AdamW turns into steps of up to the learning rate.
constexpr double golden_training_loss = is_double ? 1e-10 : 1e-5;
constexpr double golden_trained = is_double ? 1e-10 : 1e-4;
constexpr double golden_trained_key_bias = is_double ? 1e-9 : 1e-2;

// Derivatives against central differences of fourth order in double, relative to the derivative or
// to a thousandth of the largest of its kind: differences of a function lose half of its digits.
constexpr double difference = 1e-7;

}  // namespace tolerance
