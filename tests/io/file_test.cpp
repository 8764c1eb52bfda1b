#include "io/file.h"

#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>
#include <filesystem>
#include <thread>
#include <vector>

#include "core/file_error.h"
#include "io/mapped_file.h"
#include "support/catch.h"
#include "support/error_of.h"
#include "support/temporary_folder.h"

using namespace glassbert;

namespace {

constexpr std::size_t megabyte = std::size_t{1} << 20;

std::string writing_error(const std::string& path, const std::string& bytes = "new") {
  return error_of([&] { write_file(path, bytes); });
}

// Lets files grow to `bytes` at most while it lives: writing more fails instead of ending us.
class FileSizeLimit {
 public:
  explicit FileSizeLimit(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit now{bytes, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &now);
  }
  ~FileSizeLimit() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }

 private:
  void (*handler_)(int);
  rlimit before_{};
};

}  // namespace

TEST_CASE("a written file reads back and replaces what was there") {
  const TemporaryFolder folder;
  const std::string path = folder / "a.bin";
  const std::string bytes("\0\xff\n", 3);

  write_file(path, "something longer than the new content");
  write_file(path, bytes);

  CHECK(read_file(path, megabyte) == bytes);
  CHECK(folder.file_count() == 1);
  write_file(path, "");
  CHECK(read_file(path, 0).empty());
}

TEST_CASE("a file that is not committed leaves the old one and no trace") {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.txt", "old");
  {
    FileWriter file(path);
    file.write("new");
    CHECK(read_file(path, megabyte) == "old");
  }
  CHECK(read_file(path, megabyte) == "old");
  CHECK(folder.file_count() == 1);
}

TEST_CASE("a file can be rewritten while it is mapped, and the mapping keeps the old content") {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.txt", "old");
  const MappedFile mapped(path);

  write_file(path, "new content");

  CHECK(mapped.text() == "old");
  CHECK(read_file(path, megabyte) == "new content");
}

TEST_CASE("writing through a symbolic link keeps the link") {
  const TemporaryFolder folder;
  const std::string path = folder.write("real.txt", "old");
  std::filesystem::create_symlink("real.txt", folder / "link.txt");

  write_file(folder / "link.txt", "new");

  CHECK(std::filesystem::is_symlink(folder / "link.txt"));
  CHECK(read_file(path, megabyte) == "new");
}

TEST_CASE("a file that can't be written is one clear error and nothing is left behind") {
  const TemporaryFolder folder;
  const std::string missing = folder / "none" + "/a.txt";
  CHECK(writing_error(missing) ==
        missing +
            ": can't be written: No such file or directory; check that its directory exists "
            "and the disk has room");
  CHECK_THAT(writing_error(folder.path()), holds("Is a directory"));
  CHECK_THAT(writing_error(folder / std::string(300, 'n')), holds("File name too long"));
  CHECK_THAT(writing_error("/dev/full"), holds("No space left on device"));
  CHECK_THAT(writing_error(""), holds("can't be written"));
  CHECK(folder.file_count() == 0);
}

TEST_CASE("a disk that fills up while writing leaves the old file") {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.bin", "old");
  {
    const FileSizeLimit limit(65'536);
    CHECK_THAT(writing_error(path, std::string(megabyte, 'x')), holds("File too large"));
  }
  CHECK(read_file(path, megabyte) == "old");
  CHECK(folder.file_count() == 1);
}

TEST_CASE("two threads that write the same file leave one of the two whole") {
  const TemporaryFolder folder;
  const std::string path = folder / "a.bin";
  const auto write = [&path](char letter) {
    for (int i = 0; i < 20; ++i) write_file(path, std::string(megabyte / 4, letter));
  };

  std::thread other(write, 'x');
  write('y');
  other.join();

  const std::string bytes = read_file(path, megabyte);
  CHECK(bytes == std::string(megabyte / 4, bytes.at(0)));
  CHECK(folder.file_count() == 1);
}

TEST_CASE("only regular files within the limit are read") {
  const TemporaryFolder folder;
  const std::string pipe = folder / "pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  const auto reading_error = [](const std::string& path) {
    return error_of([&] { read_file(path, 3); });
  };
  CHECK_THAT(reading_error(folder.path()), holds("is a directory; name a regular file"));
  CHECK_THAT(reading_error(pipe), holds("is a pipe"));
  CHECK_THAT(reading_error("/dev/zero"), holds("is a device"));
  CHECK_THAT(reading_error(folder / "none"), holds("can't be read: No such file or directory"));
  CHECK_THAT(reading_error(folder.write("four", "1234")), holds("4 bytes; at most 3"));
  CHECK_THROWS_AS(MappedFile(folder.path()), FileError);
  CHECK_THROWS_AS(MappedFile(pipe), FileError);
}

TEST_CASE("writing to a mapping never changes the file, and pages given back are read again") {
  const TemporaryFolder folder;
  const std::string content(100'000, 'a');
  const std::string path = folder.write("a.bin", content);
  const MappedFile mapped(path);

  mapped.data()[50'000] = std::byte{'b'};
  CHECK(mapped.text()[50'000] == 'b');
  CHECK(read_file(path, megabyte) == content);

  mapped.give_back(49'000, 1'000);  // no whole page
  CHECK(mapped.text()[50'000] == 'b');
  mapped.give_back(0, mapped.size());
  CHECK(mapped.text() == content);
  CHECK(MappedFile(folder.write("empty", "")).size() == 0);
}
