#include "io/mapped_file.h"

#include <sys/mman.h>
#include <unistd.h>

#include "core/file_error.h"
#include "io/descriptor.h"

namespace glassbert {

MappedFile::MappedFile(const std::string& path) {
  const OpenedFile file = open_regular(path);
  size_ = file.size;
  if (size_ == 0) return;
  // No memory is set aside for copies of pages: a file may be larger than the machine's memory.
  void* const address = ::mmap(nullptr, size_, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_NORESERVE,
                               file.descriptor.number(), 0);
  if (address == MAP_FAILED)
    throw FileError(path, "can't be mapped: " + system_reason(), "close other programs");
  data_ = static_cast<std::byte*>(address);
}

MappedFile::~MappedFile() {
  if (data_ != nullptr) ::munmap(data_, size_);
}

void MappedFile::give_back(std::size_t offset, std::size_t length) const {
  const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
  const std::size_t begin = (offset + page - 1) / page * page;
  const std::size_t end = (offset + length) / page * page;
  if (begin < end && end <= size_) ::madvise(data_ + begin, end - begin, MADV_DONTNEED);
}

}  // namespace glassbert
