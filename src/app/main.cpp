// The glassbert program: finds the verb that the first word names and hands it the others.
#include <algorithm>

#include "app/verbs.h"
#include "core/utf8.h"
#include "shell/run_main.h"
#include "shell/suggest.h"
#include "shell/table.h"

namespace glassbert {
namespace {

std::vector<Verb> all_verbs() {
  return {attend_verb(),      explain_verb(),    study_verb(),    simplex_verb(), compare_verb(),
          twins_verb(),       verdict_verb(),    guide_verb(),    rivals_verb(),  draw_verb(),
          examine_verb(),     predict_verb(),    tokenize_verb(), inspect_verb(), train_verb(),
          trace_verb(),       measure_verb(),    merge_verb(),    bench_verb(),   world_verb(),
          train_world_verb(), vocabulary_verb(), version_verb()};
}

const Verb& find_verb(const std::vector<Verb>& verbs, const std::string& name) {
  std::vector<std::string> names;
  for (const Verb& verb : verbs) {
    if (verb.usage.verb == name) return verb;
    names.emplace_back(verb.usage.verb);
  }
  const std::optional<std::string> meant = nearest(name, names);
  throw UsageError(printable(name), "there is no such verb",
                   meant ? "did you mean " + *meant + "?" : "`glassbert` alone lists them");
}

std::string overview(const std::vector<Verb>& verbs) {
  std::string page =
      "glassbert, a BERT that you can see through\n\nusage: glassbert VERB [FLAGS]\n\n";
  Table table({"verb", "what it does"});
  for (const Verb& verb : verbs)
    table.add({std::string(verb.usage.verb), std::string(verb.usage.summary)});
  return page + table.text() + "\nglassbert VERB --help explains a verb and its flags.\n";
}

void run_verb(const std::vector<std::string>& words, Output& out) {
  const std::vector<Verb> verbs = all_verbs();
  const bool wants_overview = words.empty() || words[0] == "--help" || words[0] == "-h";
  if (wants_overview) {
    out << overview(verbs);
    return;
  }
  const Verb& verb = find_verb(verbs, words[0] == "--version" ? "version" : words[0]);
  const std::span rest = std::span(words).subspan(1);
  if (asks_for_help(rest))
    out << help_page(verb.usage);
  else
    verb.run(Arguments(verb.usage, rest), out);
}

}  // namespace
}  // namespace glassbert

int main(int argc, char** argv) { return glassbert::run_main(argc, argv, glassbert::run_verb); }
