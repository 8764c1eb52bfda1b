#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace glassbert {

// A formula as the sources have it: the function under the line `// eq ID`.
struct Formula {
  std::string id;                // "softmax.rows"
  std::filesystem::path source;  // src/math/softmax.cpp
  int line;                      // of the marker, from 1
  std::string function;          // its text, from the first line to the closing brace
};

// The formulas marked in a source text. A marker stands directly above its function, which ends at
// the first line that is a closing brace. Throws FileError where no function follows.
std::vector<Formula> formulas_in(const std::filesystem::path& source, std::string_view text);

// The formulas of all files in src/, by file and line.
std::vector<Formula> all_formulas();

// The formula of that name. Throws FileError where there is none.
const Formula& formula_named(const std::vector<Formula>& formulas, const std::string& id);

// What stands before the function's body: "Tensor softmax(Tensor x)".
std::string signature_of(const Formula& formula);

// The function's name: "softmax".
std::string name_of(const Formula& formula);

// The source text without the functions of `ids`, whose markers go with them.
std::string cut_out(std::string_view text, const std::vector<std::string>& ids);

// The file in which a student begins: what the header says of the function, the includes that its
// source has (but for the kernels), and the function with a body that throws NotWritten.
std::string stub_of(const Formula& formula);

// The reference as such a file: what a student could have written.
std::string answer_of(const Formula& formula);

// The names that the source keeps to itself (in its unnamed namespace) and the function uses. A
// function that others are to write may use none: they could not.
std::vector<std::string> local_names_in(const Formula& formula);

}  // namespace glassbert
