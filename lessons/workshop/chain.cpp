#include "chain.h"

#include <algorithm>
#include <map>

#include "claims.h"
#include "core/check.h"
#include "core/file_error.h"
#include "deviations.h"
#include "faults.h"
#include "lines.h"
#include "shown.h"

namespace glassbert {
namespace {
namespace fs = std::filesystem;

bool is_exercise(const std::vector<Exercise>& exercises, const std::string& id) {
  return std::ranges::find(exercises, id, &Exercise::id) != exercises.end();
}

Faults formula_faults(const std::string& id, const Shown& shown, const std::string& notation) {
  Faults faults;
  const std::string where = join(shown.readme.string(), ":", shown.line, ": ", id, ": ");
  if (shown.below.empty() || !shown.below[0].starts_with("$$"))
    faults.push_back(where + "no display formula follows; put $$...$$ on the next line");
  const std::vector<std::string> letters = letters_of(shown);
  if (letters.empty())
    faults.push_back(where +
                     "its symbols are missing; add a table that begins with "
                     "\"| letter | C++ | shape |\"");
  for (const std::string& letter : letters)
    if (!has(notation, "| " + letter + " |"))
      faults.push_back(where + letter + " is not in lessons/NOTATION.md; define it there");
  return faults;
}

// The formula has one place in the lessons, and its function stands beneath.
Faults readme_faults_of(const Formula& formula, const std::multimap<std::string, Shown>& shown,
                        const std::string& notation) {
  const auto [begin, end] = shown.equal_range(formula.id);
  const std::string where =
      join(formula.source.string(), ":", formula.line, ": ", formula.id, ": ");
  if (begin == end)
    return {where + "no lesson shows it; put <!-- eq " + formula.id +
            " --> and the formula into a README"};
  Faults faults = formula_faults(formula.id, begin->second, notation);
  if (std::next(begin) != end)
    faults.push_back(where + "it is shown twice, in " + begin->second.readme.string() + " and " +
                     std::next(begin)->second.readme.string() + "; keep one");
  if (!has(read_text_file(begin->second.readme), "<!-- code " + formula.id + " -->"))
    faults.push_back(where + begin->second.readme.string() +
                     " does not show the function; put <!-- code " + formula.id +
                     " --> and <!-- end of " + formula.id + " --> there, and `make weave`");
  return faults;
}

Faults test_faults(const Formula& formula, const std::string& spec, const std::string& gradient) {
  const bool is_gradient = formula.id.ends_with(".grad");
  if (has(is_gradient ? gradient : spec, "[" + formula.id + "]")) return {};
  return {join(formula.source.string(), ":", formula.line, ": ", formula.id,
               ": no test is tagged [", formula.id, "]; write one in tests/",
               is_gradient ? "gradient" : "spec")};
}

Faults exercise_faults(const Exercise& exercise, const std::vector<Formula>& formulas,
                       const std::multimap<std::string, Shown>& shown) {
  Faults faults;
  const std::string where = "lessons/exercises.txt: " + exercise.id + ": ";
  const auto formula = std::ranges::find(formulas, exercise.id, &Formula::id);
  if (formula == formulas.end())
    return {where + "no function stands under \"// eq " + exercise.id + "\"; mend the name"};
  for (const std::string& name : local_names_in(*formula))
    faults.push_back(where + "the function uses " + name + ", which only " +
                     formula->source.string() + " knows; give it a header or do without");
  const std::size_t mutants = files_below("tests/mutants/" + exercise.id, {".cpp"}).size();
  if (mutants < 2)
    faults.push_back(join(where, "it has ", mutants,
                          " mutants; put two wrong answers into tests/mutants/", exercise.id));
  const auto place = shown.find(exercise.id);
  if (place == shown.end()) return faults;
  const fs::path folder = place->second.readme.parent_path();
  if (!folder.filename().string().starts_with(exercise.lesson + "-"))
    faults.push_back(where + "its formula is in " + folder.string() + ", not in lesson " +
                     exercise.lesson + "; mend the number");
  if (!has(read_text_file(folder / "hints.md"), "\n## " + exercise.id + "\n"))
    faults.push_back(where + folder.string() + "/hints.md has no hints; add \"## " + exercise.id +
                     "\"");
  return faults;
}

// What names a formula that does not exist: a README's marker, a folder of mutants, a test's tag.
Faults stale_names(const std::vector<Formula>& formulas, const std::vector<Exercise>& exercises,
                   const std::multimap<std::string, Shown>& shown) {
  Faults faults;
  for (const auto& [id, place] : shown)
    if (std::ranges::find(formulas, id, &Formula::id) == formulas.end())
      faults.push_back(join(place.readme.string(), ":", place.line, ": ", id,
                            ": no function stands under \"// eq ", id, "\"; mend the name"));
  for (const fs::path& mutant : files_below("tests/mutants", {".cpp"}))
    if (!is_exercise(exercises, mutant.parent_path().filename()))
      faults.push_back(mutant.string() +
                       ": its folder names no exercise; lessons/exercises.txt lists them");
  for (std::size_t i = 0; i < formulas.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (formulas[i].id == formulas[j].id)
        faults.push_back(join(formulas[i].source.string(), ":", formulas[i].line, ": ",
                              formulas[i].id, ": ", formulas[j].source.string(),
                              " has it too; rename one"));
  return faults;
}

Faults woven_faults(const fs::path& readme, const std::vector<Formula>& formulas,
                    const std::vector<Exercise>& exercises) try {
  const std::string text = read_text_file(readme);
  if (weave_code(text, readme, formulas, exercises) == text) return {};
  return {readme.string() + ": it shows a function as it was; `make weave` mends it"};
} catch (const FileError& error) {
  return {error.what()};
}

}  // namespace

std::vector<std::string> chain_faults() {
  const std::vector<Formula> formulas = all_formulas();
  const std::vector<Exercise> exercises = all_exercises();
  const std::multimap<std::string, Shown> shown = shown_formulas();
  const std::string notation = read_text_file("lessons/NOTATION.md");
  const std::string spec = text_below("tests/spec"), gradient = text_below("tests/gradient");

  Faults faults = stale_names(formulas, exercises, shown);
  for (const Formula& formula : formulas) {
    append(faults, readme_faults_of(formula, shown, notation));
    append(faults, test_faults(formula, spec, gradient));
  }
  for (const Exercise& exercise : exercises)
    append(faults, exercise_faults(exercise, formulas, shown));
  for (const fs::path& readme : readmes())
    append(faults, woven_faults(readme, formulas, exercises));
  for (const Faults& more : {deviation_faults(), claim_faults()}) append(faults, more);
  return faults;
}

}  // namespace glassbert
