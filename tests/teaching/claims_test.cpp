// lessons/claims.tsv: each claim of the course beside a number, which is looked up, and its
// control.
#include "claims.h"

#include <filesystem>

#include "core/check.h"
#include "io/file.h"
#include "lines.h"
#include "support/catch.h"
#include "support/temporary_folder.h"
#include "teaching/quiz_support.h"

using namespace glassbert;
namespace fs = std::filesystem;

namespace {

const std::string titles = "id\ttext\tclaim\tverdict\tnumber\tcontrol\tagainst\tcommand\tlesson\n";
const std::string place = "07-stub/expected.txt: all rows > 6";

std::string row(const std::string& verdict, const std::string& number = place + " #1",
                const std::string& control = place + " #2",
                const std::string& against = "untrained weights",
                const std::string& command = "make lesson-07") {
  return "own\tcourse\ta claim\t" + verdict + "\t" + number + "\t" + control + "\t" + against +
         "\t" + command + "\t07\n";
}

// A project with one lesson and a table of claims; the current folder while it lives.
class Course {
 public:
  explicit Course(const std::string& rows) : before_(fs::current_path()) {
    fs::create_directories(folder_.path() / "lessons/07-stub");
    fs::current_path(folder_.path());
    write_file("lessons/07-stub/lesson.cpp", "");
    say("0.25  0.125");
    write_file("lessons/claims.tsv", titles + rows);
  }
  ~Course() { fs::current_path(before_); }
  Course(const Course&) = delete;
  Course& operator=(const Course&) = delete;

  void say(const std::string& numbers) const {
    write_file("lessons/07-stub/expected.txt",
               "6  1  2\nall rows\n   16  3  4\n    6  " + numbers + "\nother rows\n    6  7  8\n");
  }
  // The first fault without the words before its claim; "" where there is none.
  std::string fault() const {
    const std::vector<std::string> faults = claim_faults();
    return faults.empty() ? "" : faults[0].substr(faults[0].find(": ") + 2);
  }

 private:
  fs::path before_;
  TemporaryFolder folder_;
};

}  // namespace

TEST_CASE(
    "every claim of the course stands beside a control and a command, and no number is stale") {
  const AtProject here;
  for (const std::string& fault : claim_faults()) FAIL_CHECK(fault);
  const std::vector<Claim> claims = claims_in(read_text_file("lessons/claims.tsv"));
  CHECK(claims.size() >= 36);
  CHECK(std::ranges::count(claims, "article", &Claim::source) >= 12);
  CHECK(std::ranges::count(claims, "course", &Claim::source) >= 24);
  CHECK(std::ranges::count_if(claims, [](const Claim& claim) { return !claim.number.empty(); }) >=
        15);
}

TEST_CASE("a number is looked up behind its texts, each at the beginning of a line") {
  const Course course(row("holds here"));
  CHECK(claimed_number(place) == "0.25");
  CHECK(claimed_number(place + " #2") == "0.125");
  CHECK(claimed_number("07-stub/expected.txt: other rows > 6 #2") == "8");
  CHECK(claimed_number("07-stub/expected.txt: 6") == "1");
  course.say("-3.5e-05  21 %");
  CHECK(claimed_number(place) == "-3.5e-05");
  CHECK(claimed_number(place + " #2") == "21 %");
  for (const char* gone :
       {"07-stub/expected.txt: all rows > 5", "07-stub/expected.txt: no rows > 6",
        "07-stub/none.txt: 6", "07-stub/expected.txt: all rows > 6 #3"})
    CHECK_THROWS(claimed_number(gone));
}

TEST_CASE("the page shows numbers as the lessons print them, and is stale when they change") {
  const Course course(row("holds here: nearly"));
  CHECK(course.fault() == "it shows other numbers than the lessons; `make weave` mends it");
  weave_claims();
  CHECK(course.fault() == "");
  CHECK(read_text_file("lessons/CLAIMS.md")
            .ends_with("| own | a claim | course | holds here: nearly | 0.25 | 0.125: untrained "
                       "weights | `make lesson-07` |\n"));
  course.say("0.26  0.125");
  CHECK(course.fault() == "it shows other numbers than the lessons; `make weave` mends it");
}

TEST_CASE("a row without number, control, command or verdict is named") {
  CHECK(Course(row("holds here", "")).fault() == "own: it has no number beside its control");
  CHECK(Course(row("holds here", place, "")).fault() == "own: it has no number beside its control");
  CHECK(Course(row("holds here", place, place, "")).fault() == "own: it has no control");
  CHECK(Course(row("holds here", place, place, "coins", "make")).fault() ==
        "own: its command does not run its lesson");
  CHECK(Course(row("perhaps")).fault() == "own: its verdict is none of lessons/workshop/claims.h");
  CHECK(Course(row("holds here", "07-stub/expected.txt: none", place)).fault().find("no number") !=
        std::string::npos);
  CHECK(Course(row("holds here") + row("fails here")).fault() == "own: it stands there twice");
  CHECK_THROWS(Course("own\tcourse\n").fault());
}

TEST_CASE("a claim waits for its lesson, and no longer") {
  const std::string waits = row("not measured yet", "", "");
  CHECK(Course(waits).fault() ==
        "own: its lesson is written: say how the claim stands, with number and control");
  const Course course(waits);
  fs::remove("lessons/07-stub/lesson.cpp");
  weave_claims();
  CHECK(course.fault() == "");
  CHECK(read_text_file("lessons/CLAIMS.md").ends_with("| lesson 07, not written yet |\n"));
  CHECK(Course(row("cannot be measured here: no data", "", "")).fault() ==
        "it shows other numbers than the lessons; `make weave` mends it");
}
