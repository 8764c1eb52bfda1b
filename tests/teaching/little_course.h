#pragma once

#include <string>

#include "io/file.h"
#include "support/process.h"
#include "support/temporary_folder.h"

// A project with one formula whose chain is whole: lesson 02, the function twice(), its exercise.
class LittleCourse {
 public:
  LittleCourse();

  void write(const std::string& name, const std::string& text) const;
  std::string read(const std::string& name) const;
  void remove(const std::string& name) const;
  bool exists(const std::string& name) const;

  // Replaces the first `from` in a file; throws where it is not there.
  void replace(const std::string& name, const std::string& from, const std::string& to) const;

  // What the workshop program prints there, both outputs together.
  std::string workshop(const std::string& words) const;

 private:
  TemporaryFolder folder_;
};
