#pragma once

#include <fstream>
#include <string>
#include <vector>

#include "support/process.h"

// The program that this build made.
inline const std::string program = GLASSBERT_BINARY_DIR "/glassbert";

// What it leaves behind, called with these words.
inline Finished glassbert_with(std::vector<std::string> words) {
  words.insert(words.begin(), program);
  return run_command(words);
}

// Words with more words behind them.
inline std::vector<std::string> with(std::vector<std::string> words,
                                     const std::vector<std::string>& more) {
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

// What stands in a file; "" where there is none.
inline std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}
