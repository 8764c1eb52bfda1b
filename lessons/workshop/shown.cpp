#include "shown.h"

#include <algorithm>

#include "core/file_error.h"
#include "io/file.h"
#include "lesson.h"
#include "lines.h"

namespace glassbert {
namespace {

namespace fs = std::filesystem;

// The word between `opening` and " -->", "" where the line is no such marker.
std::string marked(const std::string& line, const std::string& opening) {
  const std::string closing = " -->";
  if (!line.starts_with(opening) || !line.ends_with(closing)) return "";
  return line.substr(opening.size(), line.size() - opening.size() - closing.size());
}

std::string code_block(const Formula& formula, bool is_folded) {
  const std::string code =
      "`" + formula.source.string() + "`\n\n```cpp\n" + formula.function + "```\n";
  if (!is_folded) return code;
  return "<details><summary>The function, for when you have written yours</summary>\n\n" + code +
         "\n</details>\n";
}

}  // namespace

std::vector<fs::path> readmes() {
  std::vector<fs::path> paths;
  for (const Lesson& lesson : all_lessons()) paths.push_back(lesson.folder / "README.md");
  return paths;
}

std::multimap<std::string, Shown> shown_formulas() {
  std::multimap<std::string, Shown> all;
  for (const fs::path& readme : readmes()) {
    Shown* current = nullptr;
    int number = 0;
    for (const std::string& line : lines_of(read_text_file(readme))) {
      ++number;
      if (const std::string id = marked(line, "<!-- eq "); !id.empty())
        current = &all.insert({id, {readme, number, {}}})->second;
      else if (line.starts_with("#") || line.starts_with("<!--"))
        current = nullptr;
      else if (current != nullptr && !line.empty())
        current->below.push_back(line);
    }
  }
  return all;
}

std::vector<std::string> letters_of(const Shown& shown) {
  std::vector<std::string> letters;
  bool is_table = false;
  for (const std::string& line : shown.below) {
    if (line.starts_with("| letter |"))
      is_table = true;
    else if (!line.starts_with("|"))
      is_table = false;
    else if (is_table && !line.starts_with("|--"))
      letters.push_back(line.substr(2, line.find(" |", 2) - 2));
  }
  return letters;
}

std::string weave_code(const std::string& readme, const std::string& path,
                       const std::vector<Formula>& formulas,
                       const std::vector<Exercise>& exercises) {
  std::string woven, current;
  for (const std::string& line : lines_of(readme)) {
    if (line == "<!-- end of " + current + " -->") current.clear();
    if (current.empty()) woven += line + "\n";
    const std::string id = marked(line, "<!-- code ");
    if (id.empty()) continue;
    if (!current.empty()) break;
    current = id;
    woven += code_block(formula_named(formulas, id),
                        std::ranges::find(exercises, id, &Exercise::id) != exercises.end());
  }
  if (!current.empty())
    throw FileError(path, "<!-- end of " + current + " --> is missing",
                    "put it below its function");
  return woven;
}

void weave_all() {
  const std::vector<Formula> formulas = all_formulas();
  const std::vector<Exercise> exercises = all_exercises();
  for (const fs::path& readme : readmes()) {
    const std::string text = read_text_file(readme);
    const std::string woven = weave_code(text, readme, formulas, exercises);
    if (woven != text) write_file(readme, woven);
  }
}

}  // namespace glassbert
