// The quiz as a program, from outside.
#include <filesystem>

#include "core/check.h"
#include "io/file.h"
#include "page.h"
#include "sheet.h"
#include "support/catch.h"
#include "support/process.h"
#include "support/terminal.h"
#include "teaching/quiz_support.h"

using namespace glassbert;
namespace fs = std::filesystem;

namespace {

// A folder that looks like the project but keeps its own work/ and out/.
class Desk {
 public:
  Desk() {
    for (const char* name : {"src", "lessons"})
      fs::create_directory_symlink(fs::path(GLASSBERT_SOURCE_DIR) / name, folder_.path() / name);
  }

  Finished quiz(const std::string& words, const std::string& typed) const {
    return run_command(command(words), typed);
  }
  Finished on_terminal(const std::string& words, const std::string& typed) const {
    return run_on_terminal(command(words), typed);
  }
  fs::path path(const std::string& name) const { return folder_.path() / name; }
  std::string read(const std::string& name) const { return read_file(path(name), 1 << 24); }
  fs::path models() const { return models_.path(); }

 private:
  std::vector<std::string> command(const std::string& words) const {
    return {"sh", "-c",
            "cd '" + folder_.path().string() + "' && exec " + GLASSBERT_BINARY_DIR +
                "/quiz --models '" + models_.path().string() + "' " + words};
  }
  TemporaryFolder folder_;
  ModelsAtHand models_;
};

// Every right answer under a seed, a line each.
std::string right_answers(std::uint64_t seed, const fs::path& models) {
  const AtProject here;
  std::string lines;
  for (const quiz::Question& question : all_questions(seed, models))
    lines += right_answer(question) + "\n";
  return lines;
}

Index count_lines(const std::string& text) { return std::ranges::count(text, '\n'); }

}  // namespace

TEST_CASE("the quiz runs from a pipe from start to end, and right answers are all right",
          "[long]") {
  const Desk desk;
  const std::string answers = right_answers(5, desk.models());
  const Index all = count_lines(answers);
  const Finished finished = desk.quiz("--seed 5", answers);
  CHECK(finished.error == "");
  CHECK(finished.code == 0);
  CHECK(has(finished.out, join("answered ", all, " of ", all, ", right ", all, "\n")));
  CHECK_FALSE(has(finished.out, "Wrong"));
  CHECK(has(finished.out, "your forecasts of the model's decisions"));
  CHECK(has(finished.out, "its heatmap                        4   4  100 %     51 % to 100 %"));
  CHECK(has(finished.out, "-> lesson 05 (lessons/05-attention), formula softmax.rows, src/math/"));
  CHECK(fs::exists(desk.path("out/quiz/heatmap.row-seed-5.png")));
}

TEST_CASE("the end of the input ends the quiz with the score so far") {
  const Desk desk;
  const Finished finished = desk.quiz("--part layers", "zzz\n");
  CHECK(finished.code == 0);
  CHECK(has(finished.out, "Counted as wrong: \"zzz\" is not a letter from a to d."));
  CHECK(has(finished.out, "answered 1 of 9, right 0\n"));
  CHECK(desk.quiz("--part weights", "").code == 0);
}

TEST_CASE("on a terminal a line that is no answer is asked for again, and Ctrl-D ends") {
  const Desk desk;
  const Finished finished = desk.on_terminal("--part layers", "zzz\n\na\n\x04");
  CHECK(finished.code == 0);
  CHECK(has(finished.out, "once more: "));
  CHECK(has(finished.out, "answered 1 of 9"));
  CHECK_FALSE(has(finished.out, "Counted as wrong"));
}

TEST_CASE("answers are kept: the next run goes on, another seed begins anew") {
  const Desk desk;
  CHECK(has(desk.quiz("--part layers", "a\n").out, "answered 1 of 9"));
  const Finished next = desk.quiz("--part layers", "1\n");
  CHECK(has(next.out, "answers from before"));
  CHECK_FALSE(has(next.out, "layer.residual)"));
  CHECK(has(next.out, "answered 2 of 9"));
  CHECK(has(desk.quiz("--part layers --seed 2", "").out, "answered 0 of 9"));
  CHECK(has(desk.quiz("--part layers --seed 2", "b\n").out, "answered 1 of 9"));
  CHECK(has(desk.quiz("--part layers", "").out, "answered 2 of 9"));
  CHECK(has(desk.quiz("--part layers --again", "").out, "answered 0 of 9"));
  CHECK(has(desk.quiz("--part layers --seed 2", "").out, "answered 1 of 9"));
  CHECK(has(desk.quiz("--part weights", "1 1\n").out, "answered 1 of"));
}

TEST_CASE("a damaged file of answers is named and left as it is") {
  const Desk desk;
  desk.quiz("--part layers", "a\n");
  const std::string damaged = desk.read("work/quiz.txt") + "1 layer.wrong perhaps 3\n";
  write_file(desk.path("work/quiz.txt"), damaged);
  const Finished finished = desk.quiz("--part layers", "a\n");
  CHECK(finished.code == 1);
  CHECK(has(finished.error, "work/quiz.txt:3: it is no answer of the quiz"));
  CHECK(desk.read("work/quiz.txt") == damaged);
}

TEST_CASE("what was typed can't break the file of answers") {
  const Desk desk;
  desk.quiz("--part layers", "a\tb\x01\xff right\r\n1 x\n");
  const Finished finished = desk.quiz("--part layers", "");
  CHECK(finished.code == 0);
  CHECK(has(finished.out, "answered 2 of 9, right 0"));
}

TEST_CASE("the sheet has the questions and no answer, the key has the answers") {
  const Desk desk;
  CHECK(desk.quiz("--export sheet.md --seed 3", "").code == 0);
  const std::string sheet = desk.read("sheet.md"), key = desk.read("sheet-key.md");
  const AtProject here;
  const quiz::Where where;
  int number = 0;
  for (const quiz::Question& question : all_questions(3, desk.models())) {
    INFO(question.id);
    const std::string heading = join("\n### ", ++number, ". ", question.id, "\n");
    CHECK(has(sheet, heading + "\n```text\n" + question_text(question, "") + "```\n"));
    CHECK(has(key, heading + "\n```text\n" + explanation_text(question, where) + "```\n"));
    for (const quiz::Option& option : question.options)
      CHECK((option.why.empty() || !has(sheet, option.why)));
  }
  CHECK(number >= 30);
  CHECK_FALSE(has(sheet, "The answer:"));
}

TEST_CASE("the same seed exports the same bytes, another seed others") {
  const Desk desk;
  for (const char* words : {"--export a.md", "--export b.md", "--export c.md --seed 2"})
    CHECK(desk.quiz(words, "").code == 0);
  CHECK(desk.read("a.md") == desk.read("b.md"));
  CHECK(desk.read("a-key.md") == desk.read("b-key.md"));
  CHECK(desk.read("a.md") != desk.read("c.md"));
  CHECK_FALSE(fs::exists(desk.path("work/quiz.txt")));
}

TEST_CASE("a question whose model is not there is skipped, and that is said") {
  const Desk desk;
  const Finished skipped =
      run_command({"sh", "-c",
                   "cd '" + desk.path("").string() + "' && " + GLASSBERT_BINARY_DIR +
                       "/quiz --models nowhere --part forecast"},
                  "a\n");
  CHECK(skipped.code == 0);
  CHECK(has(skipped.out,
            "skipped 12 questions: it asks about the model nowhere/world-sentiment, which is not "
            "there"));
}

TEST_CASE("an unknown part or a bad seed is a usage error, and the parts can be listed") {
  const Desk desk;
  CHECK(desk.quiz("--part wieghts", "").code == 2);
  CHECK(desk.quiz("--seed x", "").code == 2);
  CHECK(has(desk.quiz("--parts", "").out, "weights: what attention weights are"));
  CHECK(has(desk.quiz("--help", "").out, "usage: build/quiz"));
}
