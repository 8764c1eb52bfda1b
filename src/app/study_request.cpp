#include "app/study_request.h"

#include <algorithm>

#include "core/file_error.h"
#include "shell/progress.h"

namespace glassbert {
namespace {

// The scopes of research: A, A1 and C are the letters that the lessons use.
AdversaryScope scope_named(const std::string& letter) {
  if (letter == "A") return AdversaryScope::heads;
  if (letter == "A1") return AdversaryScope::shared;
  if (letter == "C") return AdversaryScope::all_layers;
  throw UsageError("--scope", '"' + letter + "\" is no scope", "write some of A,A1,C");
}

std::vector<AdversaryScope> scopes_of(const std::string& list) {
  std::vector<AdversaryScope> scopes;
  std::istringstream letters(list);
  for (std::string letter; std::getline(letters, letter, ',');)
    scopes.push_back(scope_named(letter));
  if (scopes.empty()) throw UsageError("--scope", "empty", "write some of A,A1,C");
  return scopes;
}

MeanAttention mean_of_texts(const Bert& bert, std::span<const StudyText> texts) {
  Index longest = 1;
  for (const StudyText& text : texts) longest = std::max(longest, text.sequence.T());
  MeanAttention mean(bert.config, longest);
  Progress progress("mean attention", std::ssize(texts));
  for (const StudyText& text : texts) {
    mean.add(forward(bert, text.sequence, {}, Depth::attention));
    progress.advance();
  }
  return mean;
}

}  // namespace

std::vector<std::string> experiment_list() {
  std::vector<std::string> names;
  for (const Experiment& experiment : all_experiments()) names.push_back(experiment.name);
  return names;
}

std::string experiment_names() {
  std::string text;
  for (const std::string& name : experiment_list()) text += (text.empty() ? "" : ", ") + name;
  return text;
}

std::vector<Flag> study_flags() {
  return {{"--data", "FILE",
           "texts: JSON lines as `glassbert world` prints, or label, tab, text; else reviews of "
           "the micro-world"},
          {"--text", "TEXT", "one text instead"},
          {"--pair", "TEXT", "its second segment"},
          {"--count", "N", "how many texts (100)"},
          {"--first", "I", "the first one's place in the file, from 0 (0)"},
          {"--longest", "N", "leave out texts of more words"},
          {"--out", "DIR", "where records.jsonl, pictures, their numbers and verdict.txt go"},
          {"--records", "FILE", "report on these records (merged ones) instead of computing any"},
          {"--beside", "NAME=FILE",
           "no run: print these records, or published rows (row, tab, text in a .tsv), in columns "
           "side by side; once for each column",
           true},
          {"--resume", "", "go on where --out has records of the same run"},
          {"--removal", "HOW", "how words leave the input: delete (the usual) or mask"},
          {"--orders", "N", "erasing: random orders of each text (3)"},
          {"--last-row", "", "erasing: not from all layers, which takes longest"},
          {"--permutations", "N", "jain-wallace: of each text (100)"},
          {"--epsilon", "E", "jain-wallace: how far an adversary may move the outcome (0.01)"},
          {"--scope", "LIST",
           "jain-wallace: adversaries of the last row with weights for each head (A) or one for "
           "all (A1), of every row of every layer (C); A,A1"},
          {"--budget", "N", "jain-wallace: rows that A and A1 may try on a text (20000)"},
          {"--restarts", "N", "jain-wallace: beginnings of C (4)"},
          {"--steps", "N", "jain-wallace: steps of C (100)"},
          {"--head", "FILE",
           "jain-wallace: a head of additive attention on this model's vectors, in place of the "
           "last row (train-world world-jw makes some)"},
          {"--players", "N",
           "faithfulness: exact Shapley values up to so many words; each doubles the runs (12)"},
          {"--seed", "S", "of all that is drawn (1)"}};
}

StudyContext::StudyContext(const Arguments& arguments, const Experiment& experiment,
                           const Model& model, std::span<const StudyText> texts) {
  const auto whole = [&](const char* flag, Index usual) {
    return arguments.integer(flag, 1, 1'000'000'000).value_or(usual);
  };
  const std::string removal = arguments.choice("--removal", {"delete", "mask"}).value_or("delete");
  choices_.removal = removal == "mask" ? Removal::mask : Removal::erase;
  choices_.orders = whole("--orders", choices_.orders);
  choices_.erases_all_layers = !arguments.given("--last-row");
  choices_.permutations = whole("--permutations", choices_.permutations);
  choices_.epsilon = arguments.number("--epsilon", 0, 1).value_or(choices_.epsilon);
  if (const auto list = arguments.value("--scope")) choices_.scopes = scopes_of(*list);
  choices_.budget = whole("--budget", choices_.budget);
  choices_.restarts = whole("--restarts", choices_.restarts);
  choices_.steps = whole("--steps", choices_.steps);
  choices_.players = arguments.integer("--players", 1, 20).value_or(choices_.players);
  choices_.seed = static_cast<std::uint64_t>(
      arguments.integer("--seed", 0, INT64_MAX).value_or(Index(choices_.seed)));
  if (const auto path = arguments.value("--head")) {
    if (experiment.name != "jain-wallace")
      throw UsageError("--head", "makes no sense here", "it is for jain-wallace");
    head_ = load_additive_head(*path);
    choices_.head = &*head_;
  } else if (!(model.bert.classifier && model.bert.pooler) && !model.bert.masked_word) {
    throw FileError(model.folder.string(),
                    "the checkpoint has neither a classifier nor a head for masked words, so it "
                    "decides nothing",
                    "take one that was trained to classify or to guess words");
  }
  if (experiment.name == "layers" && texts.size() > 1) {
    mean_ = mean_of_texts(model.bert, texts);
    choices_.mean = &*mean_;
  }
}

}  // namespace glassbert
