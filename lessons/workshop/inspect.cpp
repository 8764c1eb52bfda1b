#include "inspect.h"

#include <algorithm>

#include "compare.h"
#include "core/check.h"
#include "draw/save.h"
#include "faults.h"
#include "io/decode_png.h"
#include "io/png.h"
#include "lines.h"
#include "packing.h"
#include "readme.h"

namespace glassbert {
namespace {

namespace fs = std::filesystem;

constexpr const char* accept_hint = "`make lessons-accept` takes the new one as right";

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

Faults compare_files(const fs::path& expected, const fs::path& actual) {
  const auto difference = first_difference(read_text_file(expected), read_text_file(actual));
  return difference ? Faults{expected.filename().string() + ": " + *difference} : Faults{};
}

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

// Every committed picture is what its committed numbers draw: byte for byte, or where this system's
// stb_image_write packs the same pixels into other bytes, pixel for pixel.
Faults redraw_pictures(const Lesson& lesson) {
  Faults faults;
  for (const std::string& name : files_with(lesson.folder, ".png")) {
    const fs::path picture = lesson.folder / name;
    const fs::path numbers = fs::path(picture).replace_extension(".csv");
    const auto is_drawn = [&](const std::string& drawn, const std::string& committed) {
      return packs_as_committed() ? drawn == committed : decode_png(drawn) == decode_png(committed);
    };
    if (!fs::exists(numbers))
      faults.push_back(name + ": its CSV is missing");
    else if (!is_drawn(redraw(numbers), read_text_file(picture)))
      faults.push_back(name + ": it is not what its CSV draws; " + accept_hint);
  }
  return faults;
}

Faults inspect_readme(const Lesson& lesson) {
  const fs::path path = lesson.folder / "README.md";
  const std::string readme = read_text_file(path);
  Faults faults = readme_faults(readme, files_with(lesson.folder, ".png"));
  if (weave(readme, "expected.txt", read_text_file(lesson.folder / "expected.txt"), path) != readme)
    faults.push_back(join("README.md: it does not show expected.txt; ", accept_hint));
  for (const std::string& name : files_with(lesson.folder, ".txt"))
    if (is_measured(name) &&
        weave(readme, name, read_text_file(lesson.folder / name), path) != readme)
      faults.push_back("README.md: it does not show " + name + "; `make measured` weaves it");
  return faults;
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

}  // namespace glassbert
