#include "inspect.h"

#include <algorithm>
#include <cstdlib>

#include "compare.h"
#include "core/file_error.h"
#include "draw/save.h"
#include "io/file.h"
#include "io/png.h"
#include "readme.h"

namespace glassbert {
namespace {

namespace fs = std::filesystem;

constexpr const char* accept_hint = "`make lessons-accept` takes the new one as right";

std::string read(const fs::path& path) { return read_file(path, 1 << 26); }

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

using Faults = std::vector<std::string>;

void append(Faults& faults, const Faults& more) {
  faults.insert(faults.end(), more.begin(), more.end());
}

Faults compare_files(const fs::path& expected, const fs::path& actual) {
  const auto difference = first_difference(read(expected), read(actual));
  return difference ? Faults{expected.filename().string() + ": " + *difference} : Faults{};
}

bool is_measured(const std::string& name) { return name.starts_with("measured"); }

// The files of one kind that a run left, against the committed ones: they have the same names.
Faults compare_names(const Lesson& lesson, const std::string& ending) {
  Faults faults;
  const std::vector<std::string> committed = files_with(lesson.folder, ending);
  const std::vector<std::string> made = files_with(lesson.output, ending);
  for (const std::string& name : committed)
    if (!std::ranges::binary_search(made, name))
      faults.push_back(name + ": the lesson doesn't make it any more");
  for (const std::string& name : made)
    if (!is_measured(name) && !std::ranges::binary_search(committed, name))
      faults.push_back(name + ": it is new; " + accept_hint);
  return faults;
}

Faults compare_outputs(const Lesson& lesson) {
  Faults faults = compare_files(lesson.folder / "expected.txt", lesson.output / "printed.txt");
  append(faults, compare_names(lesson, ".png"));
  append(faults, compare_names(lesson, ".csv"));
  for (const std::string& name : files_with(lesson.folder, ".csv"))
    if (!is_measured(name) && fs::exists(lesson.output / name))
      append(faults, compare_files(lesson.folder / name, lesson.output / name));
  return faults;
}

std::string redraw(const fs::path& numbers) {
  const Canvas canvas = render(load_picture(numbers));
  return encode_png(canvas.width(), canvas.height(), canvas.bytes());
}

// Every committed picture is what its committed numbers draw.
Faults redraw_pictures(const Lesson& lesson) {
  Faults faults;
  for (const std::string& name : files_with(lesson.folder, ".png")) {
    const fs::path picture = lesson.folder / name;
    const fs::path numbers = fs::path(picture).replace_extension(".csv");
    if (!fs::exists(numbers))
      faults.push_back(name + ": its CSV is missing");
    else if (redraw(numbers) != read(picture))
      faults.push_back(name + ": it is not what its CSV draws; " + accept_hint);
  }
  return faults;
}

Faults inspect_readme(const Lesson& lesson) {
  const fs::path path = lesson.folder / "README.md";
  const std::string readme = read(path);
  Faults faults = readme_faults(readme, files_with(lesson.folder, ".png"));
  if (weave(readme, "expected.txt", read(lesson.folder / "expected.txt"), path) != readme)
    faults.push_back(std::string("README.md: it does not show expected.txt; ") + accept_hint);
  const fs::path measured = lesson.folder / "measured.txt";
  if (fs::exists(measured) && weave(readme, "measured.txt", read(measured), path) != readme)
    faults.push_back("README.md: it does not show measured.txt; `make measured` weaves it");
  return faults;
}

// "make measured, 2026-11-23, commit 1a2b3c4, PROCESSOR, 2 cores"
std::string where_and_when(const Lesson& lesson) {
  const std::string path = lesson.output / "where.txt";
  const std::string command =
      "echo \"make measured, $(date +%F), commit $(git rev-parse --short HEAD), "
      "$(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1), "
      "$(getconf _NPROCESSORS_ONLN) cores\" > " +
      path;
  if (std::system(command.c_str()) != 0)
    throw FileError(path, "it can't be written", "is there a shell?");
  return read(path);
}

}  // namespace

Findings inspect(const Lesson& lesson) {
  Findings findings;
  const LessonRun run = run_lesson(lesson);
  if (lacks_model(run)) {
    findings.skipped = first_line(run.error);
  } else if (run.code != 0) {
    findings.faults.push_back("it ends with code " + std::to_string(run.code) + ": " +
                              first_line(run.error));
  } else {
    append(findings.faults, compare_outputs(lesson));
  }
  append(findings.faults, redraw_pictures(lesson));
  append(findings.faults, inspect_readme(lesson));
  return findings;
}

void accept(const Lesson& lesson) {
  const LessonRun run = run_lesson(lesson);
  if (run.code != 0) throw FileError(lesson.name, "it can't be run", first_line(run.error));
  write_file(lesson.folder / "expected.txt", run.printed);
  for (const char* ending : {".csv", ".png"})
    for (const std::string& name : files_with(lesson.output, ending))
      if (!is_measured(name)) write_file(lesson.folder / name, read(lesson.output / name));
  const fs::path readme = lesson.folder / "README.md";
  write_file(readme, weave(read(readme), "expected.txt", run.printed, readme));
}

bool take_measurements(const Lesson& lesson) {
  const LessonRun run = run_lesson(lesson);
  if (run.code != 0) throw FileError(lesson.name, "it can't be run", first_line(run.error));
  if (!fs::exists(lesson.output / "measured.txt")) return false;
  for (const char* ending : {".csv", ".png"})
    for (const std::string& name : files_with(lesson.output, ending))
      if (is_measured(name)) write_file(lesson.folder / name, read(lesson.output / name));
  const std::string text = where_and_when(lesson) + read(lesson.output / "measured.txt");
  write_file(lesson.folder / "measured.txt", text);
  const fs::path readme = lesson.folder / "README.md";
  write_file(readme, weave(read(readme), "measured.txt", text, readme));
  return true;
}

}  // namespace glassbert
