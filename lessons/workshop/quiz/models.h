#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "shell/model.h"

namespace glassbert::quiz {

// The models that some questions ask about, opened when first needed.
class Models {
 public:
  // They are looked for in `folder`/NAME: data/ of the project, unless the reader names another.
  explicit Models(std::filesystem::path folder) : folder_(std::move(folder)) {}

  // Throws Skipped where there is no such model, or where it lacks the output that is asked for.
  const Model& classifier(const std::string& name);
  const Model& masked_word_model(const std::string& name);

 private:
  const Model& opened(const std::string& name);

  std::filesystem::path folder_;
  std::map<std::string, Model> open_;
};

}  // namespace glassbert::quiz
