#include "hints.h"

#include <vector>

#include "lines.h"

namespace glassbert {
namespace {

// The numbered paragraphs under one symptom of one exercise.
std::vector<std::string> hints_under(std::string_view hints, const std::string& id,
                                     const std::string& symptom, bool is_rest) {
  std::vector<std::string> found;
  bool in_exercise = false, in_symptom = false;
  for (const std::string& line : lines_of(hints)) {
    if (line.starts_with("## ")) in_exercise = line == "## " + id;
    if (line.starts_with("##")) in_symptom = false;
    if (line.starts_with("### ")) {
      const std::string heading = line.substr(4);
      in_symptom = is_rest ? heading == "anything else" : symptom.find(heading) != symptom.npos;
    } else if (in_exercise && in_symptom && !line.empty()) {
      const bool is_new = line[0] >= '1' && line[0] <= '9';
      if (is_new)
        found.push_back(line.substr(line.find(' ') + 1));
      else if (!found.empty())
        found.back() += " " + line.substr(line.find_first_not_of(' '));
    }
  }
  return found;
}

}  // namespace

std::string hint_for(std::string_view hints, const std::string& id, const std::string& symptom,
                     int nth) {
  std::vector<std::string> found = hints_under(hints, id, symptom, false);
  const bool has_run = symptom != "compile" && symptom != "missing" && symptom != "not written";
  if (found.empty() && has_run) found = hints_under(hints, id, symptom, true);
  if (found.empty()) return "";
  return found[std::min<std::size_t>(nth - 1, found.size() - 1)];
}

}  // namespace glassbert
