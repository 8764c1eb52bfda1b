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

}  // namespace glassbert
