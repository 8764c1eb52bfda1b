#pragma once

#include <filesystem>
#include <optional>

// The folder of golden data, from the environment variable GLASSBERT_GOLDEN; none when it is not
// set or holds no `name`. Tests that get none say so and return:
//   const auto folder = golden_folder("json");
//   if (!folder) GLASSBERT_SKIP("golden/json: set GLASSBERT_GOLDEN to run");
std::optional<std::filesystem::path> golden_folder(const char* name);

// The folder of real checkpoint `name` for tests: GLASSBERT_GOLDEN/../models/NAME, or models/NAME
// in the source tree (where `make minilm` puts it); none where neither has a model.safetensors.
std::optional<std::filesystem::path> real_checkpoint(const char* name);
