#pragma once

#include <cstddef>
#include <string>
#include <utility>

namespace glassbert {

// An open file of the system, closed when the owner goes.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor();

  bool is_open() const { return number_ >= 0; }
  int number() const { return number_; }
  bool close();  // false when the system reports that earlier writes failed

 private:
  int number_ = -1;
};

// A regular file opened for reading, and its size. FileError for what can't be opened and for
// directories, pipes and devices, which have no size to trust.
struct OpenedFile {
  Descriptor descriptor;
  std::size_t size = 0;
};
OpenedFile open_regular(const std::string& path);

// The system's words for why its last call failed: "No space left on device".
std::string system_reason();

}  // namespace glassbert
