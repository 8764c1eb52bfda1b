#pragma once

#include <cstddef>
#include <memory>

#include "core/real.h"

namespace glassbert {

// Where a tensor's numbers live; a reader of lessons may skip this file. Either a block of its own,
// taken from a pool that recycles blocks (so that a second forward of the same shape takes nothing
// from the system), or a stretch of a file mapped privately (copy on write), kept alive by `owner`.
// Copying copies the numbers into a block; moving moves the handle and leaves an empty storage.
class Storage {
 public:
  Storage() = default;
  explicit Storage(Index count);  // `count` numbers, not initialised
  Storage(std::shared_ptr<void> owner, real* begin, Index count);  // inside a writable mapping

  Storage(const Storage& other);
  Storage(Storage&& other) noexcept;
  Storage& operator=(Storage other) noexcept;
  ~Storage();

  real* begin() const { return begin_; }
  Index size() const { return count_; }

 private:
  real* begin_ = nullptr;
  Index count_ = 0;
  std::shared_ptr<void> owner_;  // null: the block belongs to the pool
};

// What the pool of blocks has done since the program began. `system_blocks` counts the blocks over
// 4 KB that came from the system rather than from the pool.
struct StorageStatistics {
  std::size_t system_blocks = 0;
  std::size_t bytes_in_use = 0;
  std::size_t bytes_cached = 0;
  std::size_t peak_bytes = 0;  // the most that was ever in use at once
};
StorageStatistics storage_statistics();

}  // namespace glassbert
