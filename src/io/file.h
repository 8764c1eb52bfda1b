#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "io/descriptor.h"

namespace glassbert {

// The bytes of a regular file. Throws FileError when it can't be read, is a directory, pipe or
// device, or is longer than `limit`.
std::string read_file(const std::string& path, std::size_t limit);

// Puts `bytes` at `path`, wholly or not at all: see FileWriter.
void write_file(const std::string& path, std::string_view bytes);

// Writes a file piece by piece so that its name stands for the old content, or none, until commit()
// and for the complete new content from then on: the bytes go to a nameless or temporary file
// beside the target, which is renamed over it. What was written without commit() leaves no trace.
// Every step is checked; each throws FileError with the system's reason. (The system may still hold
// the bytes in memory: a power failure is not covered.) What is no regular file (/dev/stdout, a
// pipe) is written directly.
//
//   FileWriter file("out.safetensors");
//   file.write(header);
//   file.write(data);
//   file.commit();
class FileWriter {
 public:
  explicit FileWriter(const std::string& path);
  ~FileWriter();
  FileWriter(const FileWriter&) = delete;
  FileWriter& operator=(const FileWriter&) = delete;

  void write(std::span<const std::byte> bytes);
  void write(std::string_view text) { write(std::as_bytes(std::span(text))); }
  void commit();

 private:
  void open_beside_target();
  [[noreturn]] void fail() const;

  std::string path_;       // as the caller named it, for messages
  std::string target_;     // where the bytes belong, symbolic links followed
  std::string temporary_;  // the file's name until commit; empty: it has none, or needs none
  bool is_direct_ = false;
  Descriptor file_;
};

}  // namespace glassbert
