#pragma once

#include <optional>
#include <vector>

#include "bert/batch.h"
#include "shell/arguments.h"

namespace glassbert {

// The lists that methods of explanation are given as JSON files, empty where the flag isn't given.
// Throw FileError for a file that holds none, or numbers out of range.
std::vector<std::vector<int>> read_masks(const Arguments& arguments);  // --masks: rows of 0 and 1
std::vector<std::vector<Index>> read_permutations(const Arguments& arguments, Index T);
std::vector<double> read_scores(const Arguments& arguments, Index T);  // one for each token

// The input of --corrupt-ids and --corrupt-types, with the rest of the clean one. Throws UsageError
// unless it is as long.
std::optional<Sequence> read_corrupt(const Arguments& arguments, const Sequence& clean);

}  // namespace glassbert
