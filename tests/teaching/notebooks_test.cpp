#include <filesystem>
#include <set>

#include "io/file.h"
#include "io/json.h"
#include "support/catch.h"

namespace fs = std::filesystem;
using glassbert::Json;
using glassbert::JsonKind;

namespace {

// The modules that a notebook may import: nothing that has to be installed beside it.
const std::set<std::string> allowed = {"csv",        "json",    "math",   "os",
                                       "subprocess", "pathlib", "IPython"};

// "csv" of "import csv", "IPython" of "from IPython.display import Image"; "" of other lines.
std::string imported(const std::string& line) {
  for (const std::string word : {"import ", "from "})
    if (line.starts_with(word))
      return line.substr(word.size(), line.find_first_of(" .,\n", word.size()) - word.size());
  return "";
}

// What is wrong with a notebook: outputs that were kept, modules that may be missing.
std::vector<std::string> faults_of(const std::string& text) {
  std::vector<std::string> faults;
  const Json notebook = Json::parse(text, "notebook");
  for (const Json& cell : notebook.member("cells", "notebook").array("cells")) {
    if (cell.member("cell_type", "cell").text("cell_type") != "code") continue;
    if (!cell.member("outputs", "cell").array("outputs").empty())
      faults.push_back("a cell keeps its outputs");
    if (!cell.member("execution_count", "cell").is(JsonKind::null))
      faults.push_back("a cell keeps its number");
    for (const Json& line : cell.member("source", "cell").array("source"))
      if (const std::string module = imported(line.text("line"));
          !module.empty() && !allowed.contains(module))
        faults.push_back("imports " + module);
  }
  return faults;
}

std::string notebook_of(const std::string& cell) {
  return R"({"cells": [{"cell_type": "markdown", "source": []}, {"cell_type": "code", )" + cell +
         "}]}";
}

}  // namespace

TEST_CASE("notebooks are kept without outputs and import only what comes with Python and IPython") {
  int notebooks = 0;
  for (const auto& entry : fs::directory_iterator(fs::path(GLASSBERT_SOURCE_DIR) / "notebooks")) {
    if (entry.path().extension() != ".ipynb") continue;
    INFO(entry.path().filename().string()
         << ": jupyter-nbconvert --clear-output --inplace takes outputs away");
    CHECK(faults_of(glassbert::read_file(entry.path(), Json::byte_limit)) ==
          std::vector<std::string>{});
    ++notebooks;
  }
  CHECK(notebooks > 0);
}

TEST_CASE("outputs, numbers of cells and foreign modules in a notebook are found") {
  using Messages = std::vector<std::string>;
  CHECK(faults_of(notebook_of(
            R"("execution_count": null, "outputs": [], "source": ["import csv\n", "x = 1"])")) ==
        Messages{});
  CHECK(faults_of(notebook_of(
            R"("execution_count": null, "outputs": [{"text": ["1"]}], "source": [])")) ==
        Messages{"a cell keeps its outputs"});
  CHECK(faults_of(notebook_of(R"("execution_count": 7, "outputs": [], "source": [])")) ==
        Messages{"a cell keeps its number"});
  CHECK(
      faults_of(notebook_of(
          R"("execution_count": null, "outputs": [], "source": ["from numpy.linalg import norm"])")) ==
      Messages{"imports numpy"});
}
