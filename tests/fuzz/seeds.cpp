#include "fuzz/seeds.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <sstream>

#include "io/file.h"
#include "io/json.h"
#include "support/hex.h"

using namespace glassbert;
namespace fs = std::filesystem;

namespace {

const std::map<std::string, std::vector<std::string>> golden_folders = {
    {"config", {"config"}},
    {"json", {"json"}},
    {"safetensors", {"safetensors_bad", "safetensors_good", "safetensors_policy"}},
    {"tokenizer", {"tokenizer"}},
    {"vocab", {"tokenizer"}},
    {"weight_index", {"safetensors_sharded"}},
};

// The bytes that a golden row holds as "hex" or as "text".
std::vector<std::string> row_inputs(const std::string& rows) {
  std::vector<std::string> inputs;
  std::istringstream lines(rows);
  for (std::string line; std::getline(lines, line);) {
    const Json row = Json::parse(line, "golden row");
    if (const Json* hex = row.find("hex")) inputs.push_back(bytes_of_hex(hex->text("hex")));
    if (const Json* text = row.find("text")) inputs.push_back(text->text("text"));
  }
  return inputs;
}

void add_files(std::vector<std::string>& inputs, const fs::path& folder) {
  if (!fs::exists(folder)) return;
  std::vector<fs::path> files;
  for (const auto& file : fs::recursive_directory_iterator(folder))
    if (file.is_regular_file()) files.push_back(file.path());
  std::ranges::sort(files);
  for (const fs::path& file : files) {
    const std::string bytes = read_file(file, Json::byte_limit);
    if (file.extension() == ".jsonl")
      for (std::string& input : row_inputs(bytes)) inputs.push_back(std::move(input));
    else if (file.extension() != ".tsv")
      inputs.push_back(bytes);
  }
}

}  // namespace

std::vector<std::string> seeds_of(const std::string& name) {
  std::vector<std::string> inputs;
  add_files(inputs, fs::path(GLASSBERT_SOURCE_DIR) / "tests/fuzz/seeds" / name);
  const char* golden = std::getenv("GLASSBERT_GOLDEN");
  const auto folders = golden_folders.find(name);
  if (golden != nullptr && folders != golden_folders.end())
    for (const std::string& folder : folders->second) add_files(inputs, fs::path(golden) / folder);
  return inputs;
}
