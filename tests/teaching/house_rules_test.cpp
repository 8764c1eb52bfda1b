#include "teaching/house_rules.h"

#include <filesystem>

#include "io/file.h"
#include "support/catch.h"

namespace fs = std::filesystem;
using Faults = std::vector<std::string>;

namespace {

// The first fault of a made-up file without its path and line; "" when it has none.
std::string fault_of(const std::string& path, const std::string& text) {
  const Faults faults = house_faults(path, text);
  if (faults.empty()) return "";
  const std::string start = path + ":1: ";
  CHECK(faults[0].rfind(start, 0) == 0);
  return faults[0].substr(start.size());
}

bool is_source(const fs::path& path) {
  return path.extension() == ".h" || path.extension() == ".cpp";
}

}  // namespace

TEST_CASE("every source file keeps the rules of the house") {
  const fs::path root = GLASSBERT_SOURCE_DIR;
  int files = 0;
  Faults faults;
  for (const char* folder : {"src", "lessons", "tests"})
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / folder)) {
      if (!is_source(entry.path())) continue;
      ++files;
      const std::string text = glassbert::read_file(entry.path(), 1 << 24);
      for (const std::string& fault : house_faults(fs::relative(entry.path(), root), text))
        faults.push_back(fault);
    }
  CHECK(files > 50);
  CHECK(faults == Faults{});
}

TEST_CASE("an include of a higher or a neighbouring layer is found, with its line") {
  CHECK(
      house_faults("src/math/softmax.cpp", "#include <cmath>\n\n#include \"draw/canvas.h\"\n") ==
      Faults{
          "src/math/softmax.cpp:3: math may not include draw/canvas.h: draw is not a lower layer"});
  CHECK(fault_of("src/io/csv.cpp", "#include \"text/vocabulary.h\"") != "");
  CHECK(fault_of("src/core/tensor.cpp", "#include \"math/softmax.h\"") != "");
  CHECK(fault_of("src/bert/bert.cpp", "#include \"lessons/00-first-look/lesson.h\"") != "");
  CHECK(fault_of("src/bert/bert.cpp", "#include \"support/catch.h\"") != "");
  CHECK(fault_of("src/bert/bert.cpp", "#include \"config.h\"") != "");
  CHECK(fault_of("src/extra/new.cpp", "#include \"core/real.h\"") != "");
  CHECK(fault_of("lessons/00-first-look/lesson.cpp", "#include \"../01-tensor/part.h\"") != "");
}

TEST_CASE("an include of the own folder or of a lower layer is allowed") {
  CHECK(fault_of("src/math/linear.cpp", "#include \"math/kernel/packed_matrix.h\"") == "");
  CHECK(fault_of("src/draw/save.cpp", "#include \"io/png.h\"") == "");
  CHECK(fault_of("src/app/trace.cpp", "#include \"shell/arguments.h\"") == "");
  CHECK(fault_of("lessons/workshop/main.cpp", "#include \"compare.h\"") == "");
  CHECK(fault_of("tests/draw/canvas_test.cpp", "#include \"draw/canvas.h\"") == "");
}

TEST_CASE("a header without #pragma once is found") {
  CHECK(fault_of("src/core/real.h", "#include <cstdint>\n#pragma once\n") != "");
  CHECK(fault_of("src/core/real.h", "#pragma once\n") == "");
}

TEST_CASE("Catch2 outside its one header is found") {
  CHECK(fault_of("tests/core/tensor_test.cpp", "#include <catch2/catch.hpp>") != "");
  CHECK(fault_of("tests/support/catch.h", "#pragma once\n#include <catch2/catch.hpp>") == "");
}

TEST_CASE("opening files outside io is found") {
  CHECK(fault_of("src/draw/save.cpp", "#include <fstream>") == "fstream: only io/ opens files");
  CHECK(fault_of("src/bert/checkpoint.cpp", "  FILE* f = fopen(name, \"r\");") != "");
  CHECK(fault_of("src/core/storage.cpp", "void* p = ::mmap(a, b);") != "");
  CHECK(fault_of("src/shell/output.cpp", "int f = ::open(a, b);") != "");
  CHECK(fault_of("lessons/00-first-look/lesson.cpp", "std::ofstream file(name);") != "");
  CHECK(fault_of("src/io/file.cpp", "int f = ::open(a, b);") == "");
}

TEST_CASE("printing and ending the program outside shell is found") {
  CHECK(fault_of("src/bert/bert.cpp", "#include <iostream>") != "");
  CHECK(fault_of("src/math/softmax.cpp", "  std::printf(\"%d\", i);") != "");
  CHECK(fault_of("src/text/wordpiece.cpp", "std::exit(1);") != "");
  CHECK(fault_of("src/app/main.cpp", "std::exit(1);") != "");
  CHECK(fault_of("src/shell/message.cpp", "std::fputs(line, stderr);") == "");
}

TEST_CASE("a comment or a text that names a forbidden word is no fault") {
  CHECK(fault_of("src/draw/save.cpp", "// Unlike fopen, this can't fail: std::cout << x;") == "");
  CHECK(fault_of("src/io/csv.cpp", "fail(\"a quote \\\" is left open; exit\");") == "");
}
