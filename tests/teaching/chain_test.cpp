#include "chain.h"

#include <filesystem>

#include "support/catch.h"
#include "teaching/little_course.h"

using namespace glassbert;

TEST_CASE("every formula of the project has its whole chain") {
  const std::filesystem::path before = std::filesystem::current_path();
  std::filesystem::current_path(GLASSBERT_SOURCE_DIR);
  const std::vector<std::string> faults = chain_faults();
  std::filesystem::current_path(before);
  for (const std::string& fault : faults) FAIL_CHECK(fault);
  SUCCEED();
}

TEST_CASE("a whole chain has no fault") { CHECK(LittleCourse().workshop("chain").empty()); }

TEST_CASE("a formula that no lesson shows is named") {
  const LittleCourse course;
  course.replace("lessons/02-twice/README.md", "<!-- eq twice -->\n", "");
  CHECK_THAT(course.workshop("chain"), holds("src/math/twice.cpp:12: twice: no lesson shows it"));
}

TEST_CASE("a formula that two lessons show is named") {
  const LittleCourse course;
  course.write("lessons/03-again/lesson.cpp", "");
  course.write("lessons/03-again/README.md", course.read("lessons/02-twice/README.md"));
  CHECK_THAT(course.workshop("chain"), holds("it is shown twice, in lessons/02-twice/README.md"));
}

TEST_CASE("a marker without its display formula is named") {
  const LittleCourse course;
  course.replace("lessons/02-twice/README.md", "$$y = 2x$$\n", "");
  CHECK_THAT(course.workshop("chain"), holds("no display formula follows"));
}

TEST_CASE("a formula without a table of its letters is named") {
  const LittleCourse course;
  course.replace("lessons/02-twice/README.md", "| letter |", "| sign |");
  CHECK_THAT(course.workshop("chain"), holds("its symbols are missing"));
}

TEST_CASE("a letter that NOTATION.md does not define is named") {
  const LittleCourse course;
  course.replace("lessons/02-twice/README.md", "| $x$ |", "| $z$ |");
  CHECK_THAT(course.workshop("chain"), holds("$z$ is not in lessons/NOTATION.md"));
}

TEST_CASE("a lesson that shows the formula but not the function is named") {
  const LittleCourse course;
  course.replace("lessons/02-twice/README.md", "<!-- code twice -->\n", "");
  CHECK_THAT(course.workshop("chain"), holds("does not show the function"));
}

TEST_CASE("a function that changed since it was woven in is named, and weaving mends it") {
  const LittleCourse course;
  course.replace("src/math/twice.cpp", "add(x, x)", "add(x, y)");
  CHECK_THAT(course.workshop("chain"), holds("it shows a function as it was; `make weave`"));
  course.workshop("weave");
  CHECK(course.workshop("chain").empty());
}

TEST_CASE("a formula without a test is named") {
  const LittleCourse course;
  course.replace("tests/spec/twice_spec.cpp", "[twice]", "[once]");
  CHECK_THAT(course.workshop("chain"), holds("twice: no test is tagged [twice]"));
}

TEST_CASE("a gradient without a difference test is named") {
  const LittleCourse course;
  course.replace("src/math/twice.cpp", "int other()", "// eq twice.grad\nint other()");
  course.replace("src/math/twice.cpp", "{ return helper(1); }", "{\n  return helper(1);\n}");
  CHECK_THAT(course.workshop("chain"),
             holds("no test is tagged [twice.grad]; write one in tests/gradient"));
}

TEST_CASE("an exercise whose formula does not exist is named") {
  const LittleCourse course;
  course.replace("lessons/exercises.txt", "02 twice", "02 thrice");
  CHECK_THAT(course.workshop("chain"), holds("thrice: no function stands under"));
}

TEST_CASE("an exercise with one wrong answer only is named") {
  const LittleCourse course;
  course.remove("tests/mutants/twice/once.cpp");
  CHECK_THAT(course.workshop("chain"), holds("twice: it has 1 mutants"));
}

TEST_CASE("an exercise without hints is named") {
  const LittleCourse course;
  course.replace("lessons/02-twice/hints.md", "## twice", "## once");
  CHECK_THAT(course.workshop("chain"), holds("hints.md has no hints; add \"## twice\""));
}

TEST_CASE("an exercise that is listed under another lesson than its formula is named") {
  const LittleCourse course;
  course.replace("lessons/exercises.txt", "02 twice", "03 twice");
  CHECK_THAT(course.workshop("chain"),
             holds("its formula is in lessons/02-twice, not in lesson 03"));
}

TEST_CASE("an exercise whose function uses what only its file knows is named") {
  const LittleCourse course;
  course.replace("src/math/twice.cpp", "add(x, x)", "add(x, helper(x))");
  CHECK_THAT(course.workshop("chain"), holds("the function uses helper, which only"));
}

TEST_CASE("names of formulas that don't exist are found in READMEs and among the mutants") {
  const LittleCourse course;
  course.replace("src/math/twice.cpp", "// eq twice", "// eq double");
  const std::string said = course.workshop("chain");
  CHECK_THAT(said, holds("README.md:5: twice: no function stands under \"// eq twice\""));
  course.write("tests/mutants/half/a.cpp", "");
  CHECK_THAT(course.workshop("chain"),
             holds("tests/mutants/half/a.cpp: its folder names no exercise"));
}

TEST_CASE("two functions under one name are found") {
  const LittleCourse course;
  course.write("src/math/again.cpp", "// eq twice\nint f() {\n  return 1;\n}\n");
  CHECK_THAT(course.workshop("chain"), holds("src/math/again.cpp has it too; rename one"));
}

TEST_CASE("a deviation whose test does not exist is named") {
  const LittleCourse course;
  course.replace("lessons/DEVIATIONS.md", "keeps the shape", "keeps its shape");
  CHECK_THAT(course.workshop("chain"),
             holds("DEVIATIONS.md:3: no test is named \"twice keeps its shape\""));
}

TEST_CASE("a marker that stands above no function is refused") {
  const LittleCourse course;
  course.replace("src/math/twice.cpp", "// eq twice\n", "// eq twice\n\n");
  CHECK_THAT(course.workshop("chain"), holds("twice.cpp:12: no function follows // eq twice"));
}
