#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/tensor.h"

namespace glassbert {

// What the rows or columns of an explanation stand for; from it follow their labels.
enum class Along {
  tokens,   // T: those of the input, in order
  layers,   // L
  states,   // L+1: what enters the first layer, then what each layer returns
  heads,    // A
  parts,    // A+1: the heads of a layer, then its feed-forward block
  classes,  // K
  shares,   // 1, 5, 10, 20, 50 % of the content tokens
  lists,    // whatever was given as a list: permutations, orders
};

// What a note says: a number, words, numbers, or a list of numbers for each list that was given.
// A number that does not exist (NaN) is written as null.
using NoteValue =
    std::variant<double, std::string, std::vector<double>, std::vector<std::vector<double>>>;

struct Note {
  std::string name;
  NoteValue value;
};

// What a method answers: one number for each column, or a matrix of them; with what it is to be
// read beside: the choices that were made, sums that must agree, quality of a fit.
struct Explanation {
  Tensor values;  // (C) scores, or (R,C) a matrix
  Along columns = Along::tokens;
  Along rows = Along::tokens;  // of a matrix
  std::vector<Note> notes{};

  bool is_matrix() const { return values.rank() == 2; }
};

}  // namespace glassbert
