#include "io/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>

#include "core/check.h"
#include "core/file_error.h"

namespace glassbert {
namespace {

// Calls `make` with one name after the other beside `target` until it makes a file of a name that
// was not taken. Returns that name; empty when the system refuses for another reason.
template <class Make>
std::string make_temporary(const std::string& target, Make make) {
  const std::filesystem::path folder = std::filesystem::path(target).parent_path();
  for (int count = 0;; ++count) {
    std::string name = folder / join(".glassbert-", ::getpid(), "-", count, ".tmp");
    if (make(name.c_str())) return name;
    if (errno != EEXIST) return {};
  }
}

// A file without a name in the folder of `target`, which vanishes however the program ends; not
// open where the system or the file system has no such thing.
Descriptor open_nameless([[maybe_unused]] const std::string& target) {
#ifdef O_TMPFILE
  if (::access("/proc/self/fd", X_OK) != 0) return Descriptor();  // commit() names it through this
  const std::filesystem::path folder = std::filesystem::path(target).parent_path();
  return Descriptor(
      ::open(folder.empty() ? "." : folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666));
#else
  return Descriptor();
#endif
}

}  // namespace

std::string read_file(const std::string& path, std::size_t limit) {
  const OpenedFile file = open_regular(path);
  if (file.size > limit)
    throw FileError(path, join("holds ", file.size, " bytes; at most ", limit, " are read here"),
                    "check that this is the right file");
  std::string bytes(file.size, '\0');
  std::size_t at = 0;
  while (at < bytes.size()) {
    const ssize_t count = ::read(file.descriptor.number(), bytes.data() + at, bytes.size() - at);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw FileError(path, "can't be read: " + system_reason(), "check the disk");
    if (count == 0) throw FileError(path, "became shorter while it was read", "try again");
    at += static_cast<std::size_t>(count);
  }
  return bytes;
}

void write_file(const std::string& path, std::string_view bytes) {
  FileWriter file(path);
  file.write(bytes);
  file.commit();
}

FileWriter::FileWriter(const std::string& path) : path_(path), target_(path) {
  struct stat status {};
  const bool exists = ::stat(path.c_str(), &status) == 0;
  is_direct_ = exists && !S_ISREG(status.st_mode);
  if (is_direct_) {
    file_ = Descriptor(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  } else {
    if (exists) target_ = std::filesystem::canonical(path);
    open_beside_target();
  }
  if (!file_.is_open()) fail();
}

FileWriter::~FileWriter() {
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

void FileWriter::open_beside_target() {
  file_ = open_nameless(target_);
  if (file_.is_open()) return;
  temporary_ = make_temporary(target_, [this](const char* name) {
    file_ = Descriptor(::open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    return file_.is_open();
  });
}

void FileWriter::write(std::span<const std::byte> bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(file_.number(), bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail();
    bytes = bytes.subspan(static_cast<std::size_t>(count));
  }
}

void FileWriter::commit() {
  if (!is_direct_ && temporary_.empty()) {
    const std::string link = join("/proc/self/fd/", file_.number());
    temporary_ = make_temporary(target_, [&link](const char* name) {
      return ::linkat(AT_FDCWD, link.c_str(), AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0;
    });
    if (temporary_.empty()) fail();
  }
  if (!file_.close()) fail();
  if (is_direct_) return;
  if (std::rename(temporary_.c_str(), target_.c_str()) != 0) fail();
  temporary_.clear();
}

void FileWriter::fail() const {
  throw FileError(path_, "can't be written: " + system_reason(),
                  "check that its directory exists and the disk has room");
}

}  // namespace glassbert
