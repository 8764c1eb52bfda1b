#include "support/temporary_folder.h"

#include <fstream>
#include <iterator>
#include <random>
#include <string>

TemporaryFolder::TemporaryFolder() {
  std::random_device entropy;
  do {
    path_ =
        std::filesystem::temp_directory_path() / ("glassbert-test-" + std::to_string(entropy()));
  } while (!std::filesystem::create_directory(path_));
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::size_t TemporaryFolder::file_count() const {
  const std::filesystem::directory_iterator files(path_);
  return static_cast<std::size_t>(std::distance(begin(files), end(files)));
}

std::string TemporaryFolder::write(const std::string& name, const std::string& bytes) const {
  const std::string file = path_ / name;
  std::ofstream(file, std::ios::binary) << bytes;
  return file;
}
