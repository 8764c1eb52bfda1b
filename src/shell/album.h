#pragma once

#include <filesystem>
#include <string>

#include "draw/picture.h"
#include "shell/output.h"

namespace glassbert {

// The pictures of one lesson: each is saved with its numbers in out/LESSON and named on standard
// output.
class Album {
 public:
  Album(const std::string& lesson, Output& out);

  void add(const std::string& name, const Picture& picture);  // name without ".png"

 private:
  std::filesystem::path folder_;
  Output& out_;
};

}  // namespace glassbert
