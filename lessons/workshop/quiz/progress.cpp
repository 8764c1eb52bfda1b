#include "progress.h"

#include <algorithm>

#include "core/check.h"
#include "core/file_error.h"
#include "core/utf8.h"
#include "io/file.h"
#include "lines.h"

namespace glassbert::quiz {
namespace {

const std::string heading =
    "# answers to `make quiz`: seed, question, right or wrong, what was typed\n";

std::string line_of(const Answered& answer) {
  return join(answer.seed, ' ', answer.id, answer.is_right ? " right " : " wrong ", answer.typed,
              '\n');
}

bool is_number(const std::string& word) {
  return !word.empty() && word.size() < 20 &&
         word.find_first_not_of("0123456789") == std::string::npos;
}

}  // namespace

std::vector<Answered> Progress::all() const {
  std::vector<Answered> answers;
  if (!std::filesystem::exists(file_)) return answers;
  int number = 0;
  for (const std::string& line : lines_of(read_text_file(file_))) {
    ++number;
    if (line.starts_with('#')) continue;
    const std::vector<std::string> words = words_in(line);
    if (words.size() < 3 || !is_number(words[0]) || (words[2] != "right" && words[2] != "wrong"))
      throw FileError(join(file_.string(), ":", number), "it is no answer of the quiz",
                      "mend the line, or put the file away");
    std::string typed;
    for (std::size_t i = 3; i < words.size(); ++i) typed += (i > 3 ? " " : "") + words[i];
    answers.push_back({std::stoull(words[0]), words[1], words[2] == "right", typed});
  }
  return answers;
}

std::vector<Answered> Progress::of(std::uint64_t seed) const {
  std::vector<Answered> answers = all();
  std::erase_if(answers, [&](const Answered& answer) { return answer.seed != seed; });
  return answers;
}

void Progress::add(const Answered& answer) const {
  std::vector<Answered> answers = all();
  std::erase_if(answers, [&](const Answered& other) {
    return other.seed == answer.seed && other.id == answer.id;
  });
  answers.push_back(answer);
  answers.back().typed = printable(answer.typed.substr(0, 80));
  write(answers);
}

void Progress::forget(std::uint64_t seed, const std::vector<std::string>& ids) const {
  std::vector<Answered> answers = all();
  const std::size_t removed = std::erase_if(answers, [&](const Answered& answer) {
    return answer.seed == seed && std::ranges::find(ids, answer.id) != ids.end();
  });
  if (removed > 0) write(answers);
}

void Progress::write(const std::vector<Answered>& answers) const {
  std::string text = heading;
  for (const Answered& answer : answers) text += line_of(answer);
  if (file_.has_parent_path()) std::filesystem::create_directories(file_.parent_path());
  write_file(file_, text);
}

}  // namespace glassbert::quiz
