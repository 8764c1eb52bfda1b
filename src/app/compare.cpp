#include <limits>
#include <sstream>

#include "app/compare_report.h"
#include "app/input.h"
#include "app/verbs.h"
#include "core/file_error.h"
#include "io/file.h"
#include "shell/progress.h"
#include "shell/shard.h"
#include "train/training_text.h"
#include "world/world.h"

namespace glassbert {
namespace {

constexpr Index rows_at_once = 512;
constexpr Index usual_texts = 200;

struct Corpus {
  std::vector<TextLine> texts;
  std::string name;
};

// The texts of --data, or of the micro-world: reviews where a model has classes.
Corpus read_corpus(const Arguments& arguments, bool has_classes) {
  const auto count = arguments.integer("--count", 1, 100'000'000);
  Corpus corpus;
  if (const auto path = arguments.value("--data")) {
    corpus.texts = parse_texts(read_file(*path, std::numeric_limits<std::size_t>::max()), *path);
    if (count && *count < std::ssize(corpus.texts)) corpus.texts.resize(*count);
    corpus.name = std::filesystem::path(*path).filename().string();
    return corpus;
  }
  const std::string usual(name_of(has_classes ? world::Task::review : world::Task::text));
  const world::Task task =
      world::task_named(arguments.choice("--task", world::task_names()).value_or(usual));
  const world::World micro_world(1);
  for (Index i = 0; i < count.value_or(usual_texts); ++i) {
    const world::Example example = micro_world.example(task, world::Split::test, i);
    corpus.texts.push_back({i + 1, example.text, example.pair, ""});
  }
  corpus.name = join("micro-world, ", name_of(task), ", test");
  return corpus;
}

// Both models must read the text as the same tokens, for attention is between tokens.
void check_same_tokens(const Input& a, const Input& b, const TextLine& text) {
  if (a.sequence.ids == b.sequence.ids && a.sequence.types == b.sequence.types) return;
  throw FileError(join("text ", text.number), "the two models read it as different tokens",
                  "compare models with one vocabulary");
}

void check_same_heads(const Model& a, const Model& b) {
  const Config &x = a.bert.config, &y = b.bert.config;
  if (x.L == y.L && x.A == y.A) return;
  throw FileError(
      b.folder.string(),
      join(y.L, " layers of ", y.A, " heads, where the first model has ", x.L, " of ", x.A),
      "compare models of one shape");
}

// Runs the texts of a shard through both, some at a time.
std::vector<ComparedText> compare_all(const Model& a, const Model& b, const Corpus& corpus,
                                      const Shard& shard, bool truncate) {
  std::vector<ComparedText> compared;
  std::vector<Sequence> waiting;
  std::vector<std::string> texts;
  Index rows = 0;
  Progress progress("comparing", std::ssize(corpus.texts) / shard.count);
  const auto run = [&] {
    if (waiting.empty()) return;
    const Trace first = forward(a.bert, stack(waiting, a.bert.config), {}, Depth::attention);
    const Trace second = forward(b.bert, stack(waiting, b.bert.config), {}, Depth::attention);
    for (Index s = 0; s < std::ssize(waiting); ++s)
      compared.push_back(compare_runs(texts[s], first, second, s));
    progress.advance(std::ssize(waiting));
    waiting.clear();
    texts.clear();
    rows = 0;
  };
  for (Index i = 0; i < std::ssize(corpus.texts); ++i) {
    if (!shard.takes(i)) continue;
    const TextLine& text = corpus.texts[i];
    const Input input = encode(a, text.text, text.pair, truncate);
    check_same_tokens(input, encode(b, text.text, text.pair, truncate), text);
    if (rows + input.sequence.T() > rows_at_once) run();
    rows += input.sequence.T();
    waiting.push_back(input.sequence);
    texts.push_back(text.text + (text.pair ? " | " + *text.pair : ""));
  }
  run();
  return compared;
}

void run_compare(const Arguments& arguments, Output& out) {
  use_threads(arguments);
  const Index top = arguments.integer("--top", 1, 1000).value_or(12);
  const auto records = arguments.value("--records");
  Comparison comparison;
  std::string data = "records of " + records.value_or("");
  if (records) {
    if (!arguments.plain().empty())
      throw UsageError("--records", "models beside records", "give one or the other");
    comparison = read_comparison(*records);
  } else {
    if (arguments.plain().size() != 2)
      throw UsageError("compare", "not two models", "name two folders");
    const Model a = open_model(std::filesystem::path(arguments.plain()[0]));
    const Model b = open_model(std::filesystem::path(arguments.plain()[1]));
    check_same_heads(a, b);
    const Corpus corpus = read_corpus(arguments, a.bert.classifier || b.bert.classifier);
    data = corpus.name;
    comparison = {a.name(), b.name(),
                  compare_all(a, b, corpus, shard_of(arguments), arguments.given("--truncate"))};
  }
  if (arguments.given("--json")) {
    for (const ComparedText& text : comparison.texts)
      out << record_of(text, comparison.first, comparison.second) << '\n';
    return;
  }
  if (comparison.texts.empty()) throw UsageError("--shard", "no text is in it", "give more texts");
  print_comparison(comparison, top, out);
  if (const auto folder = arguments.value("--out"))
    draw_comparison(comparison, data, top, *folder, out);
}

}  // namespace

Verb compare_verb() {
  return {
      {.verb = "compare",
       .summary = "says how far the attention of two models is apart, head by head and by text",
       .plain = "MODEL_A MODEL_B",
       .plain_limit = 2,
       .flags = {{"--data", "FILE", "texts, one a line (else sentences of the micro-world)"},
                 {"--task", "TASK", "which of these (review where a model has classes, or text)"},
                 {"--count", "N", "how many texts (all of the file; 200 of the micro-world)"},
                 {"--truncate", "", "cut texts that are too long for a model"},
                 {"--top", "N", "how many of the texts that differ most are shown (12)"},
                 {"--json", "", "a record for each text, and nothing else"},
                 shard_flag(),
                 {"--records", "FILE", "no models: show what such records say, merged or not"},
                 {"--out", "DIR", "also write heads.png, texts.png and their numbers there"},
                 {"--threads", "N", "how many threads work (all cores)"}},
       .example = "glassbert compare data/world-mlm data/world-sentiment --out out"},
      run_compare};
}

}  // namespace glassbert
