#include "attempt.h"

#include <array>
#include <cstdlib>

#include "core/check.h"
#include "core/file_error.h"
#include "formula.h"
#include "lines.h"

namespace glassbert {
namespace {

namespace fs = std::filesystem;

const fs::path build = "build/work";

int run(const std::string& command) { return std::system(command.c_str()); }

// XML's five escapes, undone.
std::string unescape(std::string text) {
  using Pair = std::pair<const char*, const char*>;
  const std::array<Pair, 5> escapes{
      {{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}, {"&amp;", "&"}}};
  for (const auto& [escape, sign] : escapes)
    for (std::size_t at = text.find(escape); at != text.npos; at = text.find(escape, at + 1))
      text.replace(at, std::string_view(escape).size(), sign);
  return text;
}

// The text from `begin` up to the next `end`, without spaces around it.
std::string between(const std::string& xml, std::size_t begin, const std::string& end) {
  const std::string text = xml.substr(begin, xml.find(end, begin) - begin);
  const std::size_t first = text.find_first_not_of(" \n\t");
  if (first == text.npos) return "";
  return unescape(text.substr(first, text.find_last_not_of(" \n\t") - first + 1));
}

// What the element TAG nearest to `at` says; "" where there is none before `limit`.
std::string element(const std::string& xml, const std::string& tag, std::size_t at,
                    std::size_t limit) {
  const std::size_t begin = xml.find("<" + tag, at);
  if (begin >= limit) return "";
  return between(xml, xml.find('>', begin) + 1, "</" + tag + ">");
}

}  // namespace

std::string translate_build_log(const std::string& log, const Exercise& exercise) {
  const std::vector<Formula> formulas = all_formulas();
  const Formula& formula = formula_named(formulas, exercise.id);
  const std::string name = name_of(formula);
  fs::path header = fs::path(formula.source).replace_extension(".h").lexically_relative("src");
  for (const std::string& line : lines_of(log)) {
    if (has(line, "undefined reference") || has(line, "Undefined symbol") ||
        has(line, "undefined symbol"))
      return has(line, name) ? join(name, " is declared in ", header.string(), "; ",
                                    work_file(exercise).string(), " does not define it")
                             : line;
    if (has(line, "multiple definition") || has(line, "duplicate symbol"))
      return line +
             "\n  the project has a function of that name: put yours into an unnamed namespace";
    const std::size_t error = line.find(": error: ");
    const std::size_t path = line.find("work/" + exercise.lesson + "/");
    if (error != line.npos) return path < error ? line.substr(path) : line;
  }
  return "it does not build; build/work/" + exercise.id + ".log says why";
}

Attempt first_failure(const std::string& xml) {
  const std::string test = "<TestCase name=\"";
  for (std::size_t at = xml.find(test); at != xml.npos;) {
    const std::size_t next = std::min(xml.find(test, at + 1), xml.size());
    const std::string name = between(xml, at + test.size(), "\"");
    for (const char* tag : {"Failure", "Exception", "FatalErrorCondition"})
      if (const std::string said = element(xml, tag, at, next); !said.empty()) return {name, said};
    if (const std::size_t failed = xml.find("success=\"false\"", at); failed < next)
      return {name, "expected " + element(xml, "Original", failed, next) + ", got " +
                        element(xml, "Expanded", failed, next)};
    at = next == xml.size() ? xml.npos : next;
  }
  return {};
}

Attempt attempt(const Exercise& exercise) {
  const fs::path file = work_file(exercise);
  if (!fs::exists(file))
    return {"missing", join(file.string(), " is not there; `make start-", exercise.lesson,
                            "` puts a beginning there")};
  const std::string log = build / (exercise.id + ".log"), xml = build / (exercise.id + ".xml");
  const std::string target = "task-" + exercise.id;
  if (run("cmake --build " + build.string() + " --target " + target + " > " + log + " 2>&1") != 0)
    return {"compile", translate_build_log(read_text_file(log), exercise)};

  const std::string program = build / target;
  const bool is_well = run("ulimit -t 20; " + program + " '[" + exercise.id +
                           "]' --order decl -r xml > " + xml + " 2> " + xml + ".error") == 0;
  Attempt result = first_failure(read_text_file(xml));
  if (result.message.ends_with("is not written yet")) result.symptom = "not written";
  if (!is_well && result.symptom.empty())
    result = {"crash", "it crashed, or did not end within 20 seconds"};
  return result;
}

}  // namespace glassbert
