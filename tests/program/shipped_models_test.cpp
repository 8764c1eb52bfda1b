// The models in data/: what must hold of them, their sizes, and that another program, given the
// same folder, computes the same.
#include <cstdlib>
#include <filesystem>
#include <map>

#include "io/json.h"
#include "program/run_program.h"
#include "shell/environment.h"
#include "support/catch.h"

using namespace glassbert;
namespace fs = std::filesystem;

namespace {

// Every model that ships, and how many lines of its examination say what must hold.
const std::map<std::string, int> shipped_models = {
    {"world-mlm", 8},    {"world-sentiment", 4},   {"world-sentiment-late", 6},
    {"world-pairs", 1},  {"world-exclamation", 1}, {"world-final-stop", 1},
    {"world-length", 1}, {"world-liar", 2},        {"world-jw", 0}};

std::string folder_of(const std::string& name) {
  return std::string(GLASSBERT_SOURCE_DIR) + "/data/" + name;
}

double number_in(const Json& grade, const char* key) {
  return grade.member(key, "grade").number(key);
}

// What `examine` says of a model on the first thousand texts, asked once.
const Json::Array& grades_of(const std::string& name) {
  static std::map<std::string, Json> asked;
  if (!asked.contains(name)) {
    const Finished done =
        run_command({program, "examine", "--json", "--count", "1000", "--model", folder_of(name)});
    REQUIRE(done.code == 0);
    asked.emplace(name, Json::parse(done.out, "grades"));
  }
  return asked.at(name).array("grades");
}

}  // namespace

TEST_CASE("every model that ships is at most 3.5 MB, and there is no other") {
  for (const auto& entry : fs::directory_iterator(std::string(GLASSBERT_SOURCE_DIR) + "/data")) {
    const std::string name = entry.path().filename().string();
    if (!name.starts_with("world-")) continue;
    INFO(name);
    CHECK(shipped_models.contains(name));
    std::uintmax_t bytes = 0;
    for (const auto& file : fs::directory_iterator(entry.path())) bytes += file.file_size();
    CHECK(bytes <= 3'500'000);
  }
}

TEST_CASE("what must hold of a model that ships holds on the first thousand texts", "[long]") {
  for (const auto& [name, musts] : shipped_models) {
    INFO(name);
    int judged = 0;
    for (const Json& grade : grades_of(name)) {
      INFO(grade.member("what", "grade").text("what"));
      const double model = number_in(grade, "model");
      if (grade.find("at_least") != nullptr) CHECK(model >= number_in(grade, "at_least"));
      if (grade.find("at_most") != nullptr) CHECK(model <= number_in(grade, "at_most"));
      judged += grade.find("at_least") != nullptr || grade.find("at_most") != nullptr;
    }
    CHECK(judged == musts);
  }
}

TEST_CASE("what ships is better than an untrained model where both are asked", "[long]") {
  for (const auto& entry : shipped_models) {
    INFO(entry.first);
    const Json& first = grades_of(entry.first).front();
    CHECK(number_in(first, "model") > number_in(first, "untrained") + 0.1);
  }
}

TEST_CASE("the transformers library computes the same from our models") {
  constexpr int not_there = 77;
  const std::string python = environment("GLASSBERT_PYTHON").value_or("python3");
  std::string skipped;
  for (const auto& entry : shipped_models) {
    if (entry.first == "world-jw") continue;
    const Finished done =
        run_command({python, GLASSBERT_SOURCE_DIR "/tests/program/compare_with_transformers.py",
                     program, folder_of(entry.first)});
    INFO(done.out << done.error);
    CHECK((done.code == 0 || done.code == not_there || done.code == 127));
    if (done.code != 0) skipped += entry.first + ": " + done.out;
  }
  if (!skipped.empty())
    GLASSBERT_SKIP(("not compared with transformers (pip install transformers torch; "
                    "GLASSBERT_PYTHON names another python): " +
                    skipped)
                       .c_str());
}
