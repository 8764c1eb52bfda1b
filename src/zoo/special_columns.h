#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "explain/derive.h"
#include "explain/question.h"

namespace glassbert {

// Bright columns: in some heads most tokens give much to one that says little, [SEP] or a full
// stop. Does that token gather something, or is it where a head looks that has nothing to do (Clark
// et al. 2019, section 3.2; Kobayashi et al. 2020, section 4)? Five measurements of its column in
// a head, and the same of words' columns there.
struct ColumnMeasures {
  double weight = 0;     // what other tokens give to it, as a multiple of an even share
  double length = 0;     // of the vector that the head makes of it, as a multiple of a word's
  double slope = 0;      // size of dF/dweight down its column, as a multiple of words' columns
  double loss = 0;       // size of what F loses without the column, rows divided by their new sums
  double spread = 0;     // entropy of its own row, as a share of the largest there is
  double to_itself = 0;  // what it gives to itself, as a multiple of an even share
};

// Length and slope of words are 1 by this; their loss is that of the word with the heaviest column.
struct ColumnStudy {
  HeadPlace head{};
  ColumnMeasures special, words;
};

// The tokens whose columns are studied, by their ids.
struct ColumnKind {
  std::string name;
  std::vector<Index> ids;
};

// What every head gives to a kind, as a multiple of an even share: means over texts that have it.
Tensor column_weights(const Bert& bert, std::span<const Sequence> texts, const ColumnKind& kind);

// The head whose column of that kind is brightest in `texts`, measured on `others`: `ask` asks for
// the F of a text. Texts without the kind, or with nothing but it, are passed over.
using Ask = std::function<Question(const Sequence& text)>;
ColumnStudy study_column(const Bert& bert, std::span<const Sequence> texts,
                         std::span<const Sequence> others, const ColumnKind& kind, const Ask& ask);

}  // namespace glassbert
