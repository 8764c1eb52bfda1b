#include "io/descriptor.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "core/file_error.h"

namespace glassbert {
namespace {

const char* kind_of(mode_t mode) {
  if (S_ISDIR(mode)) return "a directory";
  if (S_ISFIFO(mode)) return "a pipe";
  if (S_ISSOCK(mode)) return "a socket";
  return "a device";
}

}  // namespace

Descriptor::~Descriptor() {
  if (is_open()) ::close(number_);
}

bool Descriptor::close() { return ::close(std::exchange(number_, -1)) == 0; }

OpenedFile open_regular(const std::string& path) {
  // A pipe without a writer would make a blocking open wait for ever.
  OpenedFile file{Descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)), 0};
  struct stat status {};
  if (!file.descriptor.is_open() || ::fstat(file.descriptor.number(), &status) != 0)
    throw FileError(path, "can't be read: " + system_reason(), "check the name");
  if (!S_ISREG(status.st_mode))
    throw FileError(path, std::string("is ") + kind_of(status.st_mode), "name a regular file");
  file.size = static_cast<std::size_t>(status.st_size);
  return file;
}

std::string system_reason() { return std::generic_category().message(errno); }

}  // namespace glassbert
