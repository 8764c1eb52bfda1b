#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "exercise.h"
#include "formula.h"

namespace glassbert {

// Where a lesson's README shows a formula, under the line <!-- eq ID -->.
struct Shown {
  std::filesystem::path readme;
  int line;                        // of the marker, from 1
  std::vector<std::string> below;  // the lines that are not empty, up to the next marker or heading
};

// The READMEs of all lessons.
std::vector<std::filesystem::path> readmes();

// Every formula that they show, by its id.
std::multimap<std::string, Shown> shown_formulas();

// The letters of the table beneath a formula: the first cell of each row below
// "| letter | C++ | shape |"; none where there is no such table.
std::vector<std::string> letters_of(const Shown& shown);

// A lesson's README with the functions of src/ as they stand there now, each between its markers:
//   <!-- code softmax.rows -->
//   <!-- end of softmax.rows -->
// A function that is an exercise is folded away. Throws FileError that names `path` where an end is
// missing or a function does not exist.
std::string weave_code(const std::string& readme, const std::string& path,
                       const std::vector<Formula>& formulas,
                       const std::vector<Exercise>& exercises);

// Writes the functions anew into every lesson's README.
void weave_all();

}  // namespace glassbert
