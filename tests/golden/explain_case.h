#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "app/explain_methods.h"
#include "io/json.h"
#include "shell/model.h"
#include "support/temporary_folder.h"

// The inputs of golden/explain, and what the library answers to a line of its expected.jsonl: the
// line's flags are read as the program reads its command line.
class ExplainCases {
 public:
  explicit ExplainCases(const std::filesystem::path& golden);

  struct Answered {
    glassbert::Explanation explanation;
    double value;
  };
  Answered answer(const glassbert::Json& expected);

  const glassbert::Json& line(const std::string& name) const { return cases_.at(name); }
  const glassbert::Model& model(const std::string& case_name) const;
  glassbert::Input input(const std::string& case_name) const;

 private:
  std::vector<std::string> words_of(const glassbert::Json& flags, const glassbert::Json& line);

  std::map<std::string, glassbert::Json> cases_;
  std::map<std::string, glassbert::Model> models_;
  TemporaryFolder folder_;
};
