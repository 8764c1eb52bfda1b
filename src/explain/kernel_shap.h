#pragma once

#include "explain/choices.h"
#include "explain/explanation.h"
#include "explain/kept_tokens.h"
#include "explain/question.h"

namespace glassbert {

// KernelSHAP's rows, in pairs of opposites; how many are kept is drawn by the weight of all rows of
// that size together, so that afterwards all rows count alike.
KeptRows draw_shap_rows(Index n, Index samples, std::uint64_t seed);

// Shapley values of the content tokens as the slopes of a weighted regression (Lundberg & Lee 2017;
// kernel_shap says which): from the rows that are given; without them from all 2^n - 2 choices of
// kept tokens, where it equals shapley-exact, as long as there are at most `all_rows` of them or
// --samples allows as many; beyond that, from rows that are drawn. Then how many are kept is drawn
// by the weight of all rows of that size, n - 1 over s (n - s), which tokens alike, each row is
// used with its opposite, and all count alike.  (T), special tokens 0
inline constexpr Index all_rows = 4096;
Explanation explain_by_kernel_shap(Question& question, const Choices& choices);

}  // namespace glassbert
