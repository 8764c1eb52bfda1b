#include "text/vocabulary.h"
#include "app/verbs.h"
#include "io/file.h"
#include "school/upbringing.h"
#include "text/learn_vocabulary.h"

namespace glassbert {
namespace {

constexpr std::size_t corpus_limit = std::size_t{1} << 30;

WordCounts words_of_files(const std::vector<std::string>& paths) {
  WordCounts counts;
  for (const std::string& path : paths) count_words(read_file(path, corpus_limit), counts);
  return counts;
}

void run_vocabulary(const Arguments& arguments, Output& out) {
  const Index size = arguments.integer("--size", 1, Vocabulary::line_limit).value_or(3000);
  const Index texts = arguments.integer("--count", 1, 100'000'000).value_or(20'000);
  const auto seed =
      static_cast<std::uint64_t>(arguments.integer("--seed", 0, INT64_MAX).value_or(1));
  const std::vector<std::string>& paths = arguments.plain();
  const WordCounts counts =
      paths.empty() ? words_of(world::World(seed), texts) : words_of_files(paths);
  std::string lines;
  for (const std::string& token : learn_vocabulary(counts, size)) lines += token + '\n';
  if (const auto path = arguments.value("--out"))
    write_file(*path, lines);
  else
    out << lines;
}

}  // namespace

Verb vocabulary_verb() {
  return {{.verb = "vocabulary",
           .summary = "learns word pieces from texts",
           .plain = "[FILE...]",
           .plain_limit = 1'000'000,
           .flags = {{"--size", "N", "how many tokens at most (3000)"},
                     {"--count", "N", "without files: how many texts of the micro-world (20000)"},
                     {"--seed", "S", "without files: the micro-world's seed (1)"},
                     {"--out", "FILE", "write vocab.txt here, else to standard output"}},
           .example = "glassbert vocabulary --count 500 --size 1000"},
          run_vocabulary};
}

}  // namespace glassbert
