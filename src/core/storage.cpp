#include "core/storage.h"

#include <sys/mman.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <map>
#include <mutex>
#include <new>
#include <utility>
#include <vector>

namespace glassbert {
namespace {

constexpr std::size_t alignment = 64;  // a cache line, and the widest vector register
constexpr std::size_t small_block = 4096;
constexpr std::size_t large_page = std::size_t{2} << 20;
constexpr std::size_t slack = std::size_t{64} << 20;

// Rounds a size up to one of eight steps between powers of two, so that blocks of nearly equal
// sizes can stand in for each other and at most an eighth is wasted.
std::size_t size_class(std::size_t bytes) {
  const std::size_t step = std::max(alignment, std::bit_floor(bytes) / 8);
  return (bytes + step - 1) / step * step;
}

std::align_val_t alignment_for(std::size_t size) {
  return std::align_val_t{size < large_page ? alignment : large_page};
}

// Asks the system for pages of 2 MB under the whole ones of a block: the weights of a large model
// are read from end to end for every text, and a processor fetches ahead only within a page.
void prefer_large_pages([[maybe_unused]] void* block, [[maybe_unused]] std::size_t size) {
#ifdef MADV_HUGEPAGE
  if (size >= large_page) ::madvise(block, size / large_page * large_page, MADV_HUGEPAGE);
#endif
}

// Keeps freed blocks for the next tensor of their size. Sizes peak at different times, so what is
// cached and in use together may exceed the most that was in use at once, but not by more than a
// quarter and `slack`.
class Pool {
 public:
  void* take(std::size_t bytes) {
    const std::size_t size = size_class(bytes);
    const std::lock_guard lock(mutex_);
    void* block = recycled(size);
    if (block == nullptr) block = from_system(size);
    statistics_.bytes_in_use += size;
    statistics_.peak_bytes = std::max(statistics_.peak_bytes, statistics_.bytes_in_use);
    return block;
  }

  void give_back(void* block, std::size_t bytes) noexcept {
    const std::size_t size = size_class(bytes);
    const std::lock_guard lock(mutex_);
    statistics_.bytes_in_use -= size;
    try {
      free_[size].push_back(block);
      statistics_.bytes_cached += size;
    } catch (...) {
      to_system(block, size);  // no memory even for the list
    }
  }

  StorageStatistics statistics() {
    const std::lock_guard lock(mutex_);
    return statistics_;
  }

 private:
  void* recycled(std::size_t size) {
    const auto found = free_.find(size);
    if (found == free_.end() || found->second.empty()) return nullptr;
    void* block = found->second.back();
    found->second.pop_back();
    statistics_.bytes_cached -= size;
    return block;
  }

  void* from_system(std::size_t size) {
    const std::size_t in_use = statistics_.bytes_in_use + size;
    const std::size_t peak = std::max(statistics_.peak_bytes, in_use);
    make_room(peak + peak / 4 + slack - in_use);
    if (size > small_block) ++statistics_.system_blocks;
    void* const block = ::operator new(size, alignment_for(size));
    prefer_large_pages(block, size);
    return block;
  }

  // Frees cached blocks, largest first, until at most `limit` bytes are cached.
  void make_room(std::size_t limit) noexcept {
    for (auto at = free_.rbegin(); at != free_.rend(); ++at)
      while (statistics_.bytes_cached > limit && !at->second.empty()) {
        to_system(at->second.back(), at->first);
        at->second.pop_back();
        statistics_.bytes_cached -= at->first;
      }
  }

  static void to_system(void* block, std::size_t size) noexcept {
    ::operator delete(block, alignment_for(size));
  }

  std::mutex mutex_;
  std::map<std::size_t, std::vector<void*>> free_;
  StorageStatistics statistics_;
};

// Lives for ever: tensors with static lifetime may give blocks back after main.
Pool& pool() {
  static Pool& the_pool = *new Pool;
  return the_pool;
}

std::size_t byte_count(Index count) { return static_cast<std::size_t>(count) * sizeof(real); }

}  // namespace

Storage::Storage(Index count) : count_(count) {
  if (count > 0) begin_ = static_cast<real*>(pool().take(byte_count(count)));
}

Storage::Storage(std::shared_ptr<void> owner, real* begin, Index count)
    : begin_(begin), count_(count), owner_(std::move(owner)) {}

Storage::Storage(const Storage& other) : Storage(other.count_) {
  if (count_ > 0) std::memcpy(begin_, other.begin_, byte_count(count_));
}

Storage::Storage(Storage&& other) noexcept
    : begin_(std::exchange(other.begin_, nullptr)),
      count_(std::exchange(other.count_, 0)),
      owner_(std::move(other.owner_)) {}

Storage& Storage::operator=(Storage other) noexcept {
  std::swap(begin_, other.begin_);
  std::swap(count_, other.count_);
  std::swap(owner_, other.owner_);
  return *this;
}

Storage::~Storage() {
  if (begin_ != nullptr && owner_ == nullptr) pool().give_back(begin_, byte_count(count_));
}

StorageStatistics storage_statistics() { return pool().statistics(); }

}  // namespace glassbert
