#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/tensor.h"

namespace glassbert {

// A kind of key that a head may look for: 1 where key s is of this kind for query t, else 0.
struct KeyKind {
  std::string name;
  Tensor keys;  // (T,T)
};

// The simple kinds, those of them that this sentence has: the previous token, the next, itself, the
// same word (another piece of the query's word, or the word said elsewhere), [CLS], [SEP] and
// punctuation.
std::vector<KeyKind> simple_key_kinds(std::span<const std::string> tokens);

// What share of its attention each head gives to the keys that are marked 1 for a query: the mean
// over the queries that have such a key (the first token has no previous one), 0 where none has.
// (A,T,T), (T,T) -> (A)
Tensor mass_on(const Tensor& probs, const Tensor& keys);

// The share that every head of every layer gives to each kind of key, a row a head, layer by layer.
// L maps (A,T,T), K kinds -> (L*A, K)
Tensor head_profiles(std::span<const Tensor> maps, std::span<const KeyKind> kinds);

// Of all heads the one that gives most to a kind of key (the first of equals), and what heads give
// on average.
struct Specialist {
  Index layer, head;
  real share;
  real mean;
};

// The specialist for kind k of the profiles (L*A, K) of a model with A heads a layer.
Specialist specialist(const Tensor& profiles, Index k, Index heads);

// The map that prefers nothing, 1/T everywhere: what a profile is compared with.  (1,T,T)
Tensor uniform_attention(Index T);

}  // namespace glassbert
