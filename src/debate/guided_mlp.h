#pragma once

#include <span>
#include <vector>

#include "core/rng.h"
#include "debate/additive_training.h"
#include "math/linear.h"

namespace glassbert {

// A classifier that reads each word by itself and mixes what it read by weights that it is given
// and can't change (Wiegreffe & Pinter 2019, section 3.4):
//   logit = v . sum_i alpha_i tanh(W e_i + b) + a,   p(positive) = sigmoid(logit)
// If weights from another model help it more than uniform ones do, they carry something about the
// words that is not that model's alone.
// Without a guide it learns weights of its own from the same single words, as a control:
//   alpha = softmax_i(u . tanh(W e_i + b))
struct GuidedMlp {
  Linear inner;   // (K,H): W and b
  Linear output;  // (1,K): v and a
  Tensor query;   // (1,K): u
};

// A text: the vectors of its words, and the guide.
struct GuidedText {
  Tensor h;      // (T,H)
  Tensor alpha;  // (1,T), sums to 1; empty: none is given
  bool is_positive;
};

GuidedMlp random_guided_mlp(Index H, Rng& rng);  // K = H

double guided_logit(const GuidedMlp& model, const GuidedText& text);

// The derivatives of a scalar by the model's numbers, from that by the logit.
GuidedMlp guided_backward(const GuidedMlp& model, const GuidedText& text, double d_logit);

// As train_additive trains: cross-entropy, Adam, batches of texts in an order drawn by the seed.
GuidedMlp train_guided(std::span<const GuidedText> texts, const AdditiveRecipe& recipe);

// The share of texts on whose right side the logit lies.
double guided_accuracy(const GuidedMlp& model, std::span<const GuidedText> texts);

}  // namespace glassbert
