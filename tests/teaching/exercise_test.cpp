#include "exercise.h"

#include "attempt.h"
#include "formula.h"
#include "hints.h"
#include "support/catch.h"
#include "teaching/little_course.h"

using namespace glassbert;

TEST_CASE(
    "a beginning has the header's words, the includes but no kernels, and an empty function") {
  const LittleCourse course;
  course.workshop("start 02");
  CHECK(course.read("work/02/twice.cpp") ==
        "// Formula twice\n//\n// Two of each number.\n#include \"math/twice.h\"\n"
        "#include <vector>\n#include \"not_written.h\"\n\nusing namespace glassbert;\n\n"
        "Tensor glassbert::twice(const Tensor& x) {\n  throw NotWritten(\"twice\");\n}\n");
}

TEST_CASE("starting again never touches what a student wrote") {
  const LittleCourse course;
  course.workshop("start 02");
  course.write("work/02/twice.cpp", "mine");
  CHECK_THAT(course.workshop("start 02"), holds("yours     work/02/twice.cpp"));
  CHECK(course.read("work/02/twice.cpp") == "mine");
}

TEST_CASE("the rest of a source is all but the function") {
  const std::string rest = cut_out(LittleCourse().read("src/math/twice.cpp"), {"twice"});
  CHECK(rest.find("twice(") == rest.npos);
  CHECK_THAT(rest, holds("int helper(int a)"));
  CHECK_THAT(rest, holds("int other()"));
}

TEST_CASE("a solution is shown after a pass, or when asked to be revealed") {
  const LittleCourse course;
  CHECK_THAT(course.workshop("solution 02"), holds("not passed yet"));
  setenv("REVEAL", "1", 1);
  CHECK_THAT(course.workshop("solution 02"), holds("return add(x, x);"));
  unsetenv("REVEAL");
}

TEST_CASE("a line of exercises.txt that can't be read is named") {
  const LittleCourse course;
  course.write("lessons/exercises.txt", "# comment\n02 twice ten 20\n");
  CHECK_THAT(course.workshop("progress"),
             holds("exercises.txt:2: \"ten\" is not a whole number above 0"));
  course.write("lessons/exercises.txt", "02 twice 10\n");
  CHECK_THAT(course.workshop("progress"), holds("exercises.txt:1: it has 3 words"));
}

TEST_CASE("hints follow the failed test, one after the other, and the last one stays") {
  const std::string hints = LittleCourse().read("lessons/02-twice/hints.md");
  CHECK(hint_for(hints, "twice", "twice keeps the shape", 1) == "Look at the shape.");
  CHECK(hint_for(hints, "twice", "twice keeps the shape", 2) == "Copy x.");
  CHECK(hint_for(hints, "twice", "twice keeps the shape", 9) == "Copy x.");
  CHECK(hint_for(hints, "twice", "twice is right", 1) == "Add.");
  CHECK(hint_for(hints, "twice", "not written", 1).empty());
  CHECK(hint_for(hints, "thrice", "thrice is right", 1).empty());
}

TEST_CASE("the first failed test and what it said are found in Catch2's report") {
  const std::string xml =
      "<Catch><TestCase name=\"a passes\"><OverallResult success=\"true\"/></TestCase>\n"
      "<TestCase name=\"b is &lt; c\" tags=\"[x]\">\n<Failure filename=\"f\" line=\"1\">\n"
      "expected 1, got 2\n      </Failure>\n<OverallResult success=\"false\"/></TestCase>"
      "<TestCase name=\"c fails, too\"><Failure>other</Failure></TestCase></Catch>";
  CHECK(first_failure(xml).symptom == "b is < c");
  CHECK(first_failure(xml).message == "expected 1, got 2");
  CHECK(first_failure("<TestCase name=\"a\"><OverallResult success=\"true\"/></TestCase>")
            .symptom.empty());
}

TEST_CASE("an expectation that failed is told as expected and got") {
  const Attempt failure = first_failure(
      "<TestCase name=\"a\"><Expression success=\"false\" type=\"CHECK\">\n<Original>\n x == 1\n"
      "</Original>\n<Expanded>\n 2 == 1\n</Expanded></Expression></TestCase>");
  CHECK(failure.message == "expected x == 1, got 2 == 1");
}
