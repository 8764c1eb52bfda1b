#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace glassbert {

// A regular file seen as memory: pages are read when they are first touched. The mapping is
// private: writing to it changes a copy of the page, never the file. A file that shrinks while it
// is mapped ends the program with a bus error, as for every program that maps files.
class MappedFile {
 public:
  // Throws FileError when the file can't be opened or is a directory, pipe or device.
  explicit MappedFile(const std::string& path);
  ~MappedFile();
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  std::size_t size() const { return size_; }
  std::byte* data() const { return data_; }  // aligned to a page; null when the file is empty
  std::span<const std::byte> bytes() const { return {data_, size_}; }
  std::string_view text() const { return {reinterpret_cast<const char*>(data_), size_}; }

  // Gives the memory of `length` bytes from `offset` back to the system, as far as they fill whole
  // pages. When touched again they are read from the file again: what was written there is lost.
  void give_back(std::size_t offset, std::size_t length) const;

 private:
  std::byte* data_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace glassbert
