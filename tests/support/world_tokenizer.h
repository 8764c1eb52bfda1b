#pragma once

#include <filesystem>

#include "bert/tokenizer.h"

// Where the models that come with the project lie.
inline std::filesystem::path shipped(const std::string& name) {
  return std::filesystem::path(GLASSBERT_SOURCE_DIR) / "data" / name;
}

// Their tokenizer.
inline glassbert::Tokenizer world_tokenizer() {
  glassbert::Warnings warnings;
  return glassbert::load_tokenizer(shipped("world-mlm"), warnings);
}
