#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/safetensors.h"
#include "io/weight_index.h"

namespace glassbert {

// The weights of a checkpoint directory, whether they lie in one file or in several: in
// model.safetensors if there is one, otherwise in the files ("shards") that
// model.safetensors.index.json names.
class WeightFiles {
 public:
  // A tensor and the file that holds it.
  struct Found {
    const Safetensors* file;
    SafetensorsEntry entry;

    Tensor tensor() const { return file->tensor(entry); }
    std::vector<std::int64_t> integers() const { return file->integers(entry); }
  };

  // Opens and checks every file. Throws FileError when there are no weights, when a file is not
  // safetensors, and when the index is wrong: a shard's name that is no plain file name, a tensor
  // that is not in the shard it is mapped to, a tensor in two shards.
  explicit WeightFiles(const std::string& directory);

  // All tensors, file after file, each file's in the order of their names.
  std::size_t size() const;
  Found at(std::size_t i) const;  // i < size()
  std::optional<Found> find(std::string_view name) const;

  // The value of a key of the first file that has it: "format" is "pt" in what PyTorch wrote.
  std::optional<std::string> metadata(std::string_view key) const;

  // What is odd but does no harm, one sentence each: a file that is not used, a tensor that the
  // index does not list, a wrong total_size.
  const std::vector<std::string>& warnings() const { return warnings_; }

 private:
  void open_shards(const std::string& directory, const std::string& path);
  void check_places(const WeightIndex& index, const std::string& where) const;
  void check_unique(const std::string& where) const;
  void warn_of_unmapped(const WeightIndex& index);
  void warn_of_total_size(const WeightIndex& index);

  std::vector<std::unique_ptr<Safetensors>> files_;  // what is found points to them
  std::vector<std::string> warnings_;
};

}  // namespace glassbert
