#include "shell/environment.h"

#include <cstdlib>
#include <set>
#include <vector>

#include "core/file_error.h"

namespace glassbert {
namespace {

namespace fs = std::filesystem;

bool is_checkpoint(const fs::path& folder) {
  std::error_code ignored;
  return fs::exists(folder / "model.safetensors", ignored) ||
         fs::exists(folder / "model.safetensors.index.json", ignored);
}

// data/ beside build/ (a copied tree finds its own), then that of the sources this was built from.
std::vector<fs::path> data_folders() {
  std::error_code ignored;
  const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
  return {program.parent_path().parent_path() / "data", fs::path(GLASSBERT_SOURCE_DIR) / "data"};
}

std::string command_for(const std::string& model) {
  if (model == "all-MiniLM-L6-v2") return "`make minilm` fetches it";
  if (model == "bert-base-uncased") return "`make bert-base` fetches it";
  return "see data/README.md";
}

}  // namespace

std::optional<std::string> environment(const char* name) {
  const char* value = std::getenv(name);
  if (value == nullptr || *value == '\0') return std::nullopt;
  return value;
}

std::optional<fs::path> own_model(const std::string& name) {
  for (const fs::path& data : data_folders())
    if (is_checkpoint(data / name)) return data / name;
  return std::nullopt;
}

fs::path model_folder(const std::optional<std::string>& model_flag, const std::string& name) {
  if (model_flag) return *model_flag;
  if (const auto chosen = environment("GLASSBERT_MODEL")) return *chosen;
  if (const auto own = own_model(name)) return *own;
  const fs::path fetched = fs::path(GLASSBERT_SOURCE_DIR) / "models" / "all-MiniLM-L6-v2";
  if (is_checkpoint(fetched)) return fetched;
  throw FileError("--model", "no model was named", "`make minilm` fetches one, or say --model DIR");
}

fs::path lesson_model(const std::string& name) {
  if (const auto chosen = environment("MODEL")) return *chosen;
  if (const auto own = own_model(name)) return *own;
  const fs::path folder = fs::path(GLASSBERT_SOURCE_DIR) / "models" / name;
  if (is_checkpoint(folder)) return folder;
  throw FileError("models/" + name, "this lesson's model is not there",
                  command_for(name) + ", or name another BERT: MODEL=DIR");
}

namespace {

std::set<std::string>& own_texts() {
  static std::set<std::string> texts;
  return texts;
}

}  // namespace

std::string lesson_text(const std::string& otherwise) {
  if (const auto given = environment("TEXT")) return *given;
  own_texts().insert(otherwise);
  return otherwise;
}

bool is_lessons_own(const std::string& text) { return own_texts().contains(text); }

fs::path lesson_output(const std::string& name) { return fs::path("out") / name; }

}  // namespace glassbert
