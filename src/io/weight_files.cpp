#include "io/weight_files.h"

#include <algorithm>
#include <filesystem>

#include "core/check.h"
#include "core/file_error.h"
#include "core/utf8.h"
#include "io/file.h"
#include "io/json.h"
#include "io/number_text.h"

namespace glassbert {
namespace {

namespace fs = std::filesystem;

constexpr const char* single_name = "model.safetensors";
constexpr const char* index_name = "model.safetensors.index.json";
constexpr const char* again = "download or convert the checkpoint again";

bool exists(const std::string& path) {
  std::error_code ignored;  // a name that can't be looked up is not there
  return fs::exists(path, ignored);
}

}  // namespace

WeightFiles::WeightFiles(const std::string& directory) {
  const std::string single = fs::path(directory) / single_name;
  const std::string index = fs::path(directory) / index_name;
  std::error_code ignored;
  if (!fs::is_directory(directory, ignored))
    throw FileError(directory, "is no directory", "name the directory of a checkpoint");
  if (exists(single)) {
    files_.push_back(std::make_unique<Safetensors>(single));
    if (exists(index))
      warnings_.push_back(join(index_name, " is not used, because ", single_name, " is there"));
  } else if (exists(index)) {
    open_shards(directory, index);
  } else {
    throw FileError(directory, join("holds neither ", single_name, " nor ", index_name),
                    "download the weights as safetensors");
  }
}

std::size_t WeightFiles::size() const {
  std::size_t count = 0;
  for (const auto& file : files_) count += file->size();
  return count;
}

WeightFiles::Found WeightFiles::at(std::size_t i) const {
  for (const auto& file : files_) {
    if (i < file->size()) return {file.get(), file->entry(i)};
    i -= file->size();
  }
  throw std::invalid_argument(join("weights: tensor ", i + size(), " of ", size()));
}

std::optional<WeightFiles::Found> WeightFiles::find(std::string_view name) const {
  for (const auto& file : files_)
    if (std::optional<SafetensorsEntry> entry = file->find(name))
      return Found{file.get(), std::move(*entry)};
  return std::nullopt;
}

std::optional<std::string> WeightFiles::metadata(std::string_view key) const {
  for (const auto& file : files_)
    if (std::optional<std::string> value = file->metadata().find(key)) return value;
  return std::nullopt;
}

void WeightFiles::open_shards(const std::string& directory, const std::string& path) {
  const WeightIndex index = parse_weight_index(read_file(path, Json::byte_limit), path);
  for (const std::string& shard : index.shards)
    files_.push_back(std::make_unique<Safetensors>(fs::path(directory) / shard));
  check_places(index, path);
  check_unique(path);
  warn_of_unmapped(index);
  warn_of_total_size(index);
}

// Each tensor of the index must be in the file that the index names.
void WeightFiles::check_places(const WeightIndex& index, const std::string& where) const {
  for (const WeightIndex::Place& place : index.places) {
    const auto shard = std::ranges::lower_bound(index.shards, place.shard) - index.shards.begin();
    if (!files_[static_cast<std::size_t>(shard)]->find(place.tensor))
      throw FileError(where,
                      join("tensor \"", printable(place.tensor), "\" is not in ",
                           printable(place.shard), ", where weight_map looks for it"),
                      again);
  }
}

void WeightFiles::check_unique(const std::string& where) const {
  for (auto file = files_.begin(); file != files_.end(); ++file)
    for (std::size_t i = 0; i < (*file)->size(); ++i) {
      const std::string name = (*file)->entry(i).name;
      const auto other = std::find_if(
          files_.begin(), file, [&](const auto& each) { return each->find(name).has_value(); });
      if (other != file)
        throw FileError(where,
                        join("tensor \"", printable(name), "\" is in ", (*other)->path(),
                             " and in ", (*file)->path()),
                        again);
    }
}

// By now every mapped tensor is known to be there once, so what is left over is not mapped.
void WeightFiles::warn_of_unmapped(const WeightIndex& index) {
  if (size() == index.places.size()) return;
  const auto is_mapped = [&](const std::string& name) {
    return std::ranges::binary_search(index.places, name, {}, &WeightIndex::Place::tensor);
  };
  std::size_t i = 0;
  while (is_mapped(at(i).entry.name)) ++i;
  warnings_.push_back(join(size() - index.places.size(), " tensors are missing in ", index_name,
                           ", the first is \"", printable(at(i).entry.name), "\""));
}

void WeightFiles::warn_of_total_size(const WeightIndex& index) {
  std::uint64_t actual = 0;
  for (std::size_t i = 0; i < size(); ++i) {
    const SafetensorsEntry entry = at(i).entry;
    actual += entry.end - entry.begin;
  }
  if (index.total_size && *index.total_size != static_cast<double>(actual))
    warnings_.push_back(join("total_size in ", index_name, " is ", shortest_text(*index.total_size),
                             ", the tensors have ", actual, " bytes"));
}

}  // namespace glassbert
