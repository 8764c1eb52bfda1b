#include <algorithm>
#include <filesystem>

#include "app/explain_run.h"
#include "app/input.h"
#include "app/study_beside.h"
#include "app/study_corpus.h"
#include "app/study_records.h"
#include "app/study_request.h"
#include "app/verbs.h"
#include "core/file_error.h"
#include "core/utf8.h"
#include "draw/save.h"
#include "io/file.h"
#include "shell/flag_value.h"
#include "shell/shard.h"
#include "shell/table.h"

namespace glassbert {
namespace {

namespace fs = std::filesystem;

std::string in_words(const StudyReport& report) {
  std::string text;
  for (const ReportTable& table : report.tables) {
    Table shown(table.rows[0]);
    for (std::size_t r = 1; r < table.rows.size(); ++r) shown.add(table.rows[r]);
    text += table.title + '\n' + shown.text() + '\n';
  }
  for (const std::string& sentence : report.verdict) text += sentence + '\n';
  return text;
}

// Pictures with their numbers, and verdict.txt.
void save_report(const Experiment& experiment, const std::vector<StudyRecord>& records,
                 const fs::path& folder, Output& out) {
  if (std::ranges::all_of(records, [](const StudyRecord& r) { return r.numbers.empty(); }))
    throw FileError("study", "no text has " + experiment.needs,
                    "give others, such as lines of glassbert world");
  const StudyReport report = experiment.report(records);
  for (const auto& [name, picture] : report.pictures)
    save_picture(picture, (folder / (name + ".png")).string());
  const std::string text = in_words(report);
  write_file((folder / "verdict.txt").string(), text);
  out << text;
  for (const auto& [name, picture] : report.pictures)
    out << (folder / (name + ".png")).string() << '\n';
}

std::vector<StudyText> texts_of(const Arguments& arguments, const Model& model) {
  const Index first = arguments.integer("--first", 0, INT64_MAX / 4).value_or(0);
  const Index count = arguments.integer("--count", 1, 100'000'000).value_or(100);
  const Index longest = model.bert.config.positions;
  const Asked asked = arguments.given("--head") ? Asked::label : asked_of(model);
  if (const auto text = arguments.value("--text"))
    return {plain_study_text(0, *text, arguments.value("--pair"), model, asked)};
  if (const auto data = arguments.value("--data"))
    return read_study_texts(*data, model, first, count, asked);
  return world_reviews(*model.tokenizer, longest, first, count, asked);
}

// The records of an earlier run that this one would write again.
std::vector<StudyRecord> known_records(const Arguments& arguments, const std::string& path,
                                       std::span<const StudyText> texts,
                                       const StudyRecord& pattern) {
  if (!arguments.given("--resume") || !fs::exists(path)) return {};
  std::vector<StudyRecord> known = read_records(path);
  const bool is_ours =
      known.size() <= texts.size() &&
      std::ranges::equal(
          known, texts.first(known.size()), [&](const StudyRecord& record, const StudyText& text) {
            return record.index == text.index && record.text == text.text &&
                   record.experiment == pattern.experiment && record.model == pattern.model &&
                   record.choices == pattern.choices;
          });
  if (!is_ours)
    throw FileError(path, "it holds records of another run",
                    "give the same flags, another --out, or no --resume");
  return known;
}

void study_texts(const Experiment& experiment, const fs::path& folder, const Arguments& arguments,
                 Output& out) {
  const Model model = open_model(arguments, "world-sentiment");
  if (!model.tokenizer)
    throw FileError((model.folder / "vocab.txt").string(), "there is no such file",
                    "study needs the vocabulary");
  std::vector<StudyText> all = texts_of(arguments, model);
  if (const auto longest = arguments.integer("--longest", 1, 1'000'000))
    std::erase_if(all, [&](const StudyText& text) { return std::ssize(text.words) > *longest; });
  if (all.empty()) throw FileError("--longest", "every text has more words", "give a larger one");
  StudyContext context(arguments, experiment, model, all);
  const Shard shard = shard_of(arguments);
  std::vector<StudyText> texts;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (shard.takes(Index(i))) texts.push_back(all[i]);
  const SpecialIds special = special_ids(model);
  const auto answer = [&](const StudyText& text) {
    return study(experiment, model.bert, special, model.name(), text, context.choices());
  };
  fs::create_directories(folder);
  const std::string path = (folder / "records.jsonl").string();
  StudyRecord pattern;
  pattern.experiment = experiment.name;
  pattern.model = model.name();
  pattern.choices = experiment.describe(context.choices());
  const std::vector<StudyRecord> records = write_records(
      path, experiment.name, known_records(arguments, path, texts, pattern), texts, answer);
  if (shard.count == 1)
    save_report(experiment, records, folder, out);
  else
    out << path << '\n';
}

void run_study(const Arguments& arguments, Output& out) {
  if (arguments.plain().empty())
    throw UsageError("study", "no experiment", "name one: " + experiment_names());
  const std::string name = choice_value("study", arguments.plain()[0], experiment_list());
  const Experiment& experiment = experiment_named(name);
  if (const auto runs = arguments.values("--beside"); !runs.empty()) {
    out << study_beside(experiment, runs);
    return;
  }
  const auto folder = arguments.value("--out");
  if (!folder) throw UsageError("--out", "not given", "say --out DIR for records and pictures");
  const auto path = arguments.value("--records");
  if (!path) return study_texts(experiment, *folder, arguments, out);
  const std::vector<StudyRecord> records = read_records(*path);
  if (records[0].experiment != experiment.name)
    throw FileError(*path, "records of " + printable(records[0].experiment),
                    "say glassbert study " + printable(records[0].experiment));
  fs::create_directories(*folder);
  save_report(experiment, records, *folder, out);
}

}  // namespace

Verb study_verb() {
  return {{.verb = "study",
           .summary = "asks of many texts whether attention explains the decisions",
           .plain = "EXPERIMENT",
           .plain_limit = 1,
           .flags = model_flags() + study_flags() + std::vector<Flag>{shard_flag()},
           .example = "glassbert study layers --count 5 --out out"},
          run_study};
}

}  // namespace glassbert
