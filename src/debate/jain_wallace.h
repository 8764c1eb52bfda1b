#pragma once

#include <filesystem>
#include <vector>

#include "debate/additive_training.h"
#include "school/grade.h"
#include "text/tokenizer.h"
#include "world/world.h"

namespace glassbert {

// A small model that Jain and Wallace's training made on frozen vectors, and from which seed.
struct SeededAdditive {
  Frozen frozen;
  std::uint64_t seed;
  AdditiveAttention model;
};

inline constexpr const char* jain_wallace_name = "world-jw";
inline constexpr const char* jain_wallace_from = "world-sentiment";  // whose vectors they read

// Trains the models of data/world-jw: five seeds on word embeddings, five on states of `bert`, each
// on the same reviews of the micro-world.
std::vector<SeededAdditive> train_jain_wallace(const Bert& bert, const Tokenizer& tokenizer,
                                               const world::World& world);

// One file a model, and a config.json that names them. Loading throws FileError.
void save_jain_wallace(const std::filesystem::path& folder, const std::vector<SeededAdditive>& all);
std::vector<SeededAdditive> load_jain_wallace(const std::filesystem::path& folder);

// How each does on the first `count` reviews of the test split.
std::vector<Grade> additive_exam(const Bert& bert, const Tokenizer& tokenizer,
                                 const std::vector<SeededAdditive>& models,
                                 const world::World& world, Index count);

}  // namespace glassbert
