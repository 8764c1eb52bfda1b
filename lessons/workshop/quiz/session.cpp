#include "session.h"

#include <algorithm>
#include <optional>

#include "core/check.h"
#include "core/utf8.h"
#include "draw/save.h"
#include "layout.h"
#include "page.h"
#include "shell/line_reader.h"

namespace glassbert::quiz {
namespace {

// What was typed, with what became of it.
struct Reply {
  std::string line;
  Verdict verdict;
};

// Asks until there is an answer; a pipe has one try. None at the end of the input.
std::optional<Reply> reply_to(const Question& question, Output& out) {
  std::string prompt = wrapped("your answer: " + wanted(question));
  prompt.back() = ':';
  prompt += ' ';
  while (true) {
    out << prompt;
    out.flush();
    const std::optional<std::string> line = read_line();
    if (!line) return std::nullopt;
    const Verdict verdict = judge(question, *line);
    if (verdict.fault.empty() || !is_conversation()) return Reply{*line, verdict};
    prompt = verdict.fault + "\nonce more: ";
  }
}

std::string outcome(const Question& question, const Verdict& verdict) {
  if (!verdict.fault.empty()) return "Counted as wrong: " + verdict.fault + ".";
  if (verdict.is_right) return "Right.";
  if (question.fields.size() == 1) return "Wrong.";
  std::string fields;
  for (const std::string& field : verdict.wrong_fields)
    fields += (fields.empty() ? "" : ", ") + field;
  return "Wrong: " + fields + ".";
}

class Session {
 public:
  Session(const Setting& setting, const Progress& progress, Output& out)
      : setting_(setting), progress_(progress), out_(out), models_(setting.models) {
    for (const Part& part : setting.parts) total_ += std::ssize(part.entries);
  }

  void run() {
    const std::vector<Answered> before = progress_.of(setting_.seed);
    if (!before.empty())
      out_ << join("Seed ", setting_.seed, ": answers from before are in ",
                   progress_.file().string(), " and count; AGAIN=1 asks all again.\n");
    for (const Part& part : setting_.parts)
      for (const Entry& entry : part.entries)
        if (!ask(part, entry, before)) return finish();
    finish();
  }

 private:
  // False at the end of the input.
  bool ask(const Part& part, const Entry& entry, const std::vector<Answered>& before) {
    ++number_;
    const auto known = std::ranges::find(before, entry.id, &Answered::id);
    Question question;
    try {
      question = make_question(part, entry, setting_.seed, models_);
    } catch (const Skipped& why) {
      score_.skip(why.what());
      return true;
    }
    if (known != before.end()) {
      score_.add(entry.id, entry.kind, question.condition, known->is_right);
      return true;
    }
    out_ << join("\n[", number_, " of ", total_, "] ", part.title, " (", name_of(entry.kind), ", ",
                 entry.id, ")\n\n", question_text(question, draw_picture(question, setting_)),
                 '\n');
    const std::optional<Reply> reply = reply_to(question, out_);
    if (!reply) return false;
    if (!is_conversation()) out_ << printable(reply->line) << '\n';
    out_ << '\n'
         << wrapped(outcome(question, reply->verdict)) << explanation_text(question, where_);
    out_.flush();
    score_.add(entry.id, entry.kind, question.condition, reply->verdict.is_right);
    progress_.add({setting_.seed, entry.id, reply->verdict.is_right, reply->line});
    return true;
  }

  void finish() {
    out_ << "\n\n" << score_.text(total_);
    out_.flush();
  }

  const Setting& setting_;
  const Progress& progress_;
  Output& out_;
  Models models_;
  Where where_;
  Score score_;
  Index total_ = 0, number_ = 0;
};

}  // namespace

std::string draw_picture(const Question& question, const Setting& setting) {
  if (!question.picture) return "";
  std::filesystem::create_directories(setting.pictures);
  const std::string path = setting.pictures / join(question.id, "-seed-", setting.seed, ".png");
  save_picture(*question.picture, path);
  return path;
}

void run_session(const Setting& setting, const Progress& progress, Output& out) {
  Session(setting, progress, out).run();
}

}  // namespace glassbert::quiz
