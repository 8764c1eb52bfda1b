#include <filesystem>

#include "compare.h"
#include "draw/save.h"
#include "io/file.h"
#include "readme.h"
#include "support/catch.h"
#include "support/process.h"
#include "support/temporary_folder.h"

namespace fs = std::filesystem;
using namespace glassbert;

namespace {

std::string readme_of_lesson() {
  std::string text = "# A lesson\n";
  for (const std::string& heading : lesson_headings()) text += "\n## " + heading + "\n\nWords.\n";
  return text +
         "![a map](map.png)\n<!-- woven from expected.txt -->\n<!-- end of expected.txt -->\n";
}

void draw_map(const fs::path& folder, real value) {
  Matrix matrix;
  matrix.rows = {"a", "b"};
  matrix.columns = {"c"};
  matrix.values = Tensor(Shape{2, 1}, {value, 0.25});
  save_picture(Heatmap{{}, {matrix}}, folder / "map.png");
}

// A project with one lesson, whose program prints what say() set and hands out the picture that
// draw() made.
class Project {
 public:
  Project() {
    for (const char* folder : {"lessons/07-stub", "build/lessons", "made"})
      fs::create_directories(path(folder));
    write("lessons/exercises.txt", "");
    write("lessons/07-stub/lesson.cpp", "");
    write("lessons/07-stub/README.md", readme_of_lesson());
    write("build/lessons/07-stub",
          "#!/bin/sh\n[ -f broken ] && { cat broken >&2; exit 1; }\n"
          "cp made/map.* out/07-stub; cat made/text\n");
    fs::permissions(path("build/lessons/07-stub"), fs::perms::owner_all);
    say("row a  0.5\n");
    draw_map(path("made"), 0.5);
  }

  fs::path path(const std::string& name) const { return folder_.path() / name; }
  void write(const std::string& name, const std::string& text) const {
    write_file(path(name), text);
  }
  std::string read(const std::string& name) const { return read_file(path(name), 1 << 20); }
  void say(const std::string& text) const { write("made/text", text); }

  Finished workshop(const std::string& words) const {
    return run_command(
        {"sh", "-c",
         "cd '" + folder_.path().string() + "' && " + GLASSBERT_BINARY_DIR + "/workshop " + words});
  }

  // What `workshop check` finds wrong; "" when it ends well.
  std::string faults() const {
    const Finished finished = workshop("check");
    CHECK((finished.code == 0) == (finished.out.find("WRONG") == std::string::npos));
    return finished.code == 0 ? "" : finished.out;
  }

 private:
  TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("an accepted lesson is right, and its README shows what it prints") {
  const Project project;
  CHECK(project.workshop("accept 07").code == 0);
  CHECK(project.read("lessons/07-stub/expected.txt") == "row a  0.5\n");
  CHECK(has(project.read("lessons/07-stub/README.md"),
            "<!-- woven from expected.txt -->\n```text\nrow a  0.5\n```\n<!-- end"));
  CHECK(fs::exists(project.path("lessons/07-stub/map.png")));
  CHECK(project.workshop("check").out == "right   07-stub\n");
  const std::string readme = project.read("lessons/07-stub/README.md");
  project.workshop("accept");
  CHECK(project.read("lessons/07-stub/README.md") == readme);
}

TEST_CASE("a lesson that prints something else is wrong") {
  const Project project;
  project.workshop("accept");
  project.say("row a -0.50001\n");
  CHECK(has(project.faults(), "expected.txt: line 1: expected \"0.5\", got \"-0.50001\""));
  project.say("row a   0.50001\n");
  CHECK(project.faults() == "");
}

TEST_CASE("a lesson that computes other numbers is wrong") {
  const Project project;
  project.workshop("accept");
  draw_map(project.path("made"), real(0.6));
  CHECK(has(project.faults(), "map.csv: line"));
  draw_map(project.path("made"), real(0.500001));
  CHECK(project.faults() == "");
}

TEST_CASE("a committed picture that is not what its CSV draws is wrong") {
  const Project project;
  project.workshop("accept");
  std::string picture = project.read("lessons/07-stub/map.png");
  picture[picture.size() / 2] ^= 1;
  project.write("lessons/07-stub/map.png", picture);
  CHECK(has(project.faults(), "map.png: it is not what its CSV draws"));
}

TEST_CASE("a picture that is new, gone or without its CSV is wrong") {
  const Project project;
  CHECK(project.workshop("accept").code == 0);
  project.write("lessons/07-stub/old.png", "no picture");
  const std::string faults = project.faults();
  CHECK(has(faults, "old.png: the lesson doesn't make it any more"));
  CHECK(has(faults, "old.png: its CSV is missing"));
  fs::remove(project.path("lessons/07-stub/old.png"));
  fs::remove(project.path("lessons/07-stub/map.csv"));
  CHECK(has(project.faults(), "map.csv: it is new"));
}

TEST_CASE("a README changed by hand is wrong") {
  const Project project;
  project.workshop("accept");
  const std::string readme = project.read("lessons/07-stub/README.md");
  std::string changed = readme;
  changed.replace(changed.find("0.5\n```"), 3, "0.7");
  project.write("lessons/07-stub/README.md", changed);
  CHECK(has(project.faults(), "README.md: it does not show expected.txt"));
  project.write("lessons/07-stub/README.md", "no markers\n");
  CHECK(has(project.faults(), "the markers"));
}

TEST_CASE("a lesson that was never accepted is wrong, and the others are checked all the same") {
  const Project project;
  project.workshop("accept");
  fs::create_directory(project.path("lessons/06-new"));
  project.write("lessons/06-new/lesson.cpp", "");
  fs::copy(project.path("build/lessons/07-stub"), project.path("build/lessons/06-new"));
  const std::string faults = project.faults();
  CHECK(has(faults, "WRONG   06-new: lessons/06-new/expected.txt"));
  CHECK(has(faults, "right   07-stub"));
}

TEST_CASE("a lesson without its model is skipped loudly, and all that needs no run is checked") {
  const Project project;
  project.workshop("accept");
  project.write("broken", "error: models/toy: it is not there; `make minilm` fetches it\n");
  const Finished finished = project.workshop("check");
  CHECK(finished.code == 0);
  CHECK(has(finished.out, "SKIPPED 07-stub: error: models/toy"));
  project.write("lessons/07-stub/map.png", "no picture");
  CHECK(has(project.faults(), "map.png"));
}

TEST_CASE("a lesson that fails is wrong and is not accepted") {
  const Project project;
  project.workshop("accept");
  project.write("broken", "error: something else\n");
  CHECK(has(project.faults(), "it ends with code 1: error: something else"));
  project.say("new words\n");
  CHECK(project.workshop("accept").code == 1);
  CHECK(project.read("lessons/07-stub/expected.txt") == "row a  0.5\n");
}

TEST_CASE("an unknown lesson or verb is a usage error") {
  const Project project;
  CHECK(project.workshop("check 08").code == 2);
  CHECK(project.workshop("chekc").code == 2);
}

TEST_CASE("words and whole numbers must be the same, other numbers nearly") {
  CHECK_FALSE(first_difference("weight 0.5000\n", "weight 0.5009\n"));
  CHECK(first_difference("weight 0.5000\n", "weight 0.5012\n"));
  CHECK_FALSE(first_difference("x 1e-9\n", "x 5e-7\n"));
  CHECK(first_difference("x 1e-9\n", "x 5e-6\n"));
  CHECK(first_difference("id 1996\n", "id 1997\n"));
  CHECK(first_difference("head 3\n", "head 3.0001\n"));
  CHECK(first_difference("the cat\n", "the dog\n"));
  CHECK_FALSE(first_difference("a,0.25,(0.5)\n", "a,0.25001,(0.50001)\n"));
  CHECK(first_difference("a,0.25\n", "b,0.25\n"));
  CHECK(first_difference("0.5 nan\n", "0.5 0.5\n"));
}

TEST_CASE("a missing or an extra line or word is a difference") {
  CHECK(first_difference("a\nb\n", "a\n") == "line 2: expected \"b\", got the end");
  CHECK(first_difference("a\n", "a\n\n") == "line 2: expected the end, got \"\"");
  CHECK(first_difference("a b\n", "a\n") == "line 1: expected \"b\", got the line's end");
  CHECK_FALSE(first_difference("", ""));
}

TEST_CASE("a README has the eight headings in order and its own pictures") {
  const std::string readme = readme_of_lesson();
  CHECK(readme_faults(readme, {"map.png"}).empty());
  CHECK(readme_faults(readme, {}).size() == 1);
  CHECK(readme_faults(readme + "\n## More\n", {"map.png"}).size() == 1);
  CHECK(readme_faults(readme + "\n```\n## a comment\n```\n", {"map.png"}).empty());
  std::string swapped = readme;
  swapped.replace(swapped.find("## On paper"), 11, "## Run it");
  CHECK(readme_faults(swapped, {"map.png"}) ==
        std::vector<std::string>{"README.md: heading 2 is \"Run it\", expected \"On paper\""});
}
