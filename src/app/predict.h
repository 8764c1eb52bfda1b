#pragma once

#include <string>
#include <vector>

#include "app/input.h"
#include "shell/output.h"

namespace glassbert {

// The three things that `predict` does, each printed as a table or, with --json, as JSON.

// The likeliest words at each [MASK]. Throws FileError without a masked-word head or a [MASK].
void fill_masks(const Model& model, const Input& input, const Arguments& arguments, Output& out);

// The classes of a sequence classifier. Throws FileError where the checkpoint has none.
void classify(const Model& model, const Input& input, const Arguments& arguments, Output& out);

// The sentence vector of one text, and how similar two texts are: the cosine of their vectors.
struct TextPair {
  std::string a, b;
  double similarity = 0;
};
void print_embedding(const Model& model, const Input& input, const Arguments& arguments,
                     Output& out);
void compare_texts(const Model& model, std::vector<TextPair> pairs, const Arguments& arguments,
                   Output& out);

// The lines of a file (or of standard input), each two texts with a tab between them.
std::vector<TextPair> read_pairs(const std::string& path, const Arguments& arguments);

// Where the tokens [MASK] stand.
std::vector<Index> masks_in(const Model& model, const Sequence& sequence);

// A number by a format of printf.
std::string decimals(const char* format, double x);

}  // namespace glassbert
