#include "support/golden.h"

#include <cstdlib>

std::optional<std::filesystem::path> golden_folder(const char* name) {
  const char* root = std::getenv("GLASSBERT_GOLDEN");
  if (root == nullptr) return std::nullopt;
  const std::filesystem::path folder = std::filesystem::path(root) / name;
  if (!std::filesystem::exists(folder)) return std::nullopt;
  return folder;
}

std::optional<std::filesystem::path> real_checkpoint(const char* name) {
  const std::filesystem::path ours = std::filesystem::path(GLASSBERT_SOURCE_DIR) / "models" / name;
  if (std::filesystem::exists(ours / "model.safetensors")) return ours;
  if (const char* root = std::getenv("GLASSBERT_GOLDEN")) {
    const auto beside = std::filesystem::path(root) / ".." / "models" / name;
    if (std::filesystem::exists(beside / "model.safetensors")) return beside;
  }
  return std::nullopt;
}
