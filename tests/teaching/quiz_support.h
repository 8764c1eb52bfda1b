#pragma once

#include <filesystem>

#include "bank.h"
#include "support/temporary_folder.h"

// While it lives, the project's folder is the current one: the quiz reads sources and lessons
// there.
class AtProject {
 public:
  AtProject() : before_(std::filesystem::current_path()) {
    std::filesystem::current_path(GLASSBERT_SOURCE_DIR);
  }
  ~AtProject() { std::filesystem::current_path(before_); }
  AtProject(const AtProject&) = delete;
  AtProject& operator=(const AtProject&) = delete;

 private:
  std::filesystem::path before_;
};

// A folder with the models that come with the project, world-sentiment standing in for one that is
// not there yet.
class ModelsAtHand {
 public:
  ModelsAtHand();
  const std::filesystem::path& path() const { return folder_.path(); }

 private:
  TemporaryFolder folder_;
};

// All questions of a seed that can be asked with these models, in order.
std::vector<glassbert::quiz::Question> all_questions(std::uint64_t seed,
                                                     const std::filesystem::path& models);
