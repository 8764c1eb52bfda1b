#pragma once

#include <string>
#include <vector>

#include "draw/heatmap.h"
#include "shell/model.h"
#include "world/split.h"
#include "zoo/special_columns.h"

namespace glassbert {

// The inputs of these texts.
std::vector<Sequence> sequences_from(const Model& model, const std::vector<std::string>& texts);

// [CLS], [SEP] and the punctuation of a vocabulary.
std::vector<ColumnKind> special_kinds(const Model& model);

// A lead where the model has a classifier; else how similar the text is to `other`, by the cosine
// of sentence embeddings.
Ask answer_of(const Model& model, const std::string& other);

// The five measurements of each kind in the head where it is brightest, beside words' columns, and
// the brightest column of untrained weights.
std::string column_table(const Model& model, const Bert& untrained,
                         const std::vector<std::string>& chosen_by,
                         const std::vector<std::string>& measured_on, const Ask& ask);

// A layer in three ways: its weights, heads averaged, the lengths of what they add, and how far its
// output turns without each token's values.
std::vector<Matrix> layer_panels(Question& question, const std::vector<std::string>& tokens,
                                 Index layer);

// The texts of the micro-world's short reviews of which it is sure.
std::vector<std::string> short_reviews(world::Split split, Index count, Index longest,
                                       const Tokenizer& tokenizer);

// One head's weights, the lengths of the vectors that they bring, and the derivatives by them.
std::vector<Matrix> column_panels(Question& question, const std::vector<std::string>& tokens,
                                  HeadPlace head);

}  // namespace glassbert
