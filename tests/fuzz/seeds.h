#pragma once

#include <string>
#include <vector>

// The inputs that fuzzer `name` begins with: the files of tests/fuzz/seeds/NAME, and what fits of
// the golden data, where GLASSBERT_GOLDEN says that they are.
std::vector<std::string> seeds_of(const std::string& name);
