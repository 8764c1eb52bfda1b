#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace glassbert::quiz {

// One answer that was given.
struct Answered {
  std::uint64_t seed;
  std::string id;
  bool is_right;
  std::string typed;
};

// The answers so far, of all seeds, in one file that is replaced as a whole with each answer.
class Progress {
 public:
  explicit Progress(std::filesystem::path file) : file_(std::move(file)) {}

  // The answers under a seed. Throws FileError that names the line where the file can't be read.
  std::vector<Answered> of(std::uint64_t seed) const;

  // Adds one; an earlier answer to the same question under the same seed goes.
  void add(const Answered& answer) const;

  // Forgets the answers under a seed to these questions.
  void forget(std::uint64_t seed, const std::vector<std::string>& ids) const;

  const std::filesystem::path& file() const { return file_; }

 private:
  std::vector<Answered> all() const;
  void write(const std::vector<Answered>& answers) const;

  std::filesystem::path file_;
};

}  // namespace glassbert::quiz
