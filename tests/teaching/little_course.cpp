#include "teaching/little_course.h"

#include <filesystem>
#include <stdexcept>

namespace fs = std::filesystem;

LittleCourse::LittleCourse() {
  write("src/math/twice.h",
        "#pragma once\n#include \"core/tensor.h\"\n\nnamespace glassbert {\n\n"
        "// Two of each number.\nTensor twice(const Tensor& x);\n\n}  // namespace glassbert\n");
  write("src/math/twice.cpp",
        "#include \"math/twice.h\"\n#include <vector>\n#include \"math/kernel/products.h\"\n\n"
        "namespace glassbert {\nnamespace {\n\nint helper(int a) { return a; }\n\n"
        "}  // namespace\n\n// eq twice\nTensor twice(const Tensor& x) {\n  if (x.empty()) {\n"
        "    return x;\n  }\n  return add(x, x);\n}\n\nint other() { return helper(1); }\n\n"
        "}  // namespace glassbert\n");
  write("lessons/02-twice/lesson.cpp", "");
  write("lessons/02-twice/README.md",
        "# 02\n\n## Formulas\n\n<!-- eq twice -->\n$$y = 2x$$\n\n| letter | C++ | shape |\n"
        "|---|---|---|\n| $x$ | `x` | any |\n\n<!-- code twice -->\n<!-- end of twice -->\n");
  write("lessons/02-twice/hints.md",
        "# Hints\n\n## twice\n\n### keeps the shape\n\n1. Look at\n   the shape.\n2. Copy x.\n\n"
        "### anything else\n\n1. Add.\n");
  write("lessons/NOTATION.md", "| letter | C++ |\n|---|---|\n| $x$ | `x` |\n");
  write("lessons/DEVIATIONS.md", "| a | b |\n|---|---|\n| `twice` | \"twice keeps the shape\" |\n");
  write("lessons/exercises.txt", "# lesson, formula, points, minutes\n02 twice 10 20\n");
  write("tests/spec/twice_spec.cpp", "TEST_CASE(\"twice keeps the shape\", \"[twice]\") {}\n");
  write("tests/mutants/twice/once.cpp", "");
  write("tests/mutants/twice/thrice.cpp", "");
  workshop("weave");
}

void LittleCourse::write(const std::string& name, const std::string& text) const {
  const fs::path path = folder_.path() / name;
  fs::create_directories(path.parent_path());
  glassbert::write_file(path, text);
}

std::string LittleCourse::read(const std::string& name) const {
  return glassbert::read_file(folder_.path() / name, 1 << 20);
}

void LittleCourse::remove(const std::string& name) const { fs::remove(folder_.path() / name); }

bool LittleCourse::exists(const std::string& name) const {
  return fs::exists(folder_.path() / name);
}

void LittleCourse::replace(const std::string& name, const std::string& from,
                           const std::string& to) const {
  std::string text = read(name);
  const std::size_t at = text.find(from);
  if (at == text.npos) throw std::logic_error(name + " does not hold " + from);
  write(name, text.replace(at, from.size(), to));
}

std::string LittleCourse::workshop(const std::string& words) const {
  const Finished finished =
      run_command({"sh", "-c",
                   "cd '" + folder_.path().string() + "' && " + GLASSBERT_BINARY_DIR +
                       "/workshop " + words + " 2>&1"});
  return finished.out;
}
