#pragma once

#include <functional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "debate/additive_training.h"
#include "debate/mean_attention.h"
#include "debate/study_record.h"
#include "debate/study_text.h"
#include "draw/picture.h"
#include "explain/choices.h"
#include "explain/question.h"

namespace glassbert {

// Which attention the adversary may change: the row of the last layer that the outcome is read
// from, each head's alone (heads) or one for all of them (shared); every row of every layer (all
// layers). Where a head of additive attention is given, its row is the only one there is.
enum class AdversaryScope { heads, shared, all_layers };
const char* name_of(AdversaryScope scope);

// The choices that the experiments leave open; each reads those that it knows.
struct StudyChoices {
  Removal removal = Removal::erase;  // how words leave the input: Jain & Wallace cut them out
  Index orders = 3;                  // random orders of erasing
  Index permutations = 100;          // of attention, on each text
  double epsilon = 0.01;             // how far an adversary may move the outcome
  std::vector<AdversaryScope> scopes{AdversaryScope::heads, AdversaryScope::shared};
  Index budget = 20'000;            // rows that an adversary may try on a text
  Index restarts = 4, steps = 100;  // of an adversary in all layers
  bool erases_all_layers = true;    // besides the last row
  Index players = 12;               // words of a text whose Shapley values are exact
  std::uint64_t seed = 1;
  const AdditiveHead* head = nullptr;   // of additive attention, in place of the last layer's row
  const MeanAttention* mean = nullptr;  // of the corpus: for the experiment `layers`
};

// A table for people: the titles of the columns, then the rows.
struct ReportTable {
  std::string title;
  std::vector<std::vector<std::string>> rows;
};

// What a corpus shows: pictures with the names of their files, tables, and sentences that say no
// more than was measured.
struct StudyReport {
  std::vector<std::pair<std::string, Picture>> pictures;
  std::vector<ReportTable> tables;
  std::vector<std::string> verdict;
};

// What a corpus shows in a few named texts, to stand beside what another shows.
using Summary = std::vector<std::pair<std::string, std::string>>;

// An experiment on one text at a time; what many texts show follows from their records.
struct Experiment {
  std::string name, summary;
  std::function<std::string(const StudyChoices& choices)> describe;
  std::function<Numbers(Question& question, const StudyText& text, const StudyChoices& choices)>
      run;
  std::function<StudyReport(std::span<const StudyRecord> records)> report;
  std::function<Summary(std::span<const StudyRecord> records)> in_short;
  std::string needs = "words that the model knows how to read";  // where a record has numbers
};

// erasing, layers, jain-wallace, deciding, faithfulness. Throws std::invalid_argument for another.
const std::vector<Experiment>& all_experiments();
const Experiment& experiment_named(const std::string& name);

// One experiment on one text. What is asked is the class, or, where the model has no classifier,
// the word at the first [MASK]. Throws std::invalid_argument where there is neither.
StudyRecord study(const Experiment& experiment, const Bert& bert, const SpecialIds& special,
                  const std::string& model, const StudyText& text, const StudyChoices& choices);

// The same on many, for a report on the spot.
std::vector<StudyRecord> study_all(const Experiment& experiment, const Bert& bert,
                                   const SpecialIds& special, const std::string& model,
                                   std::span<const StudyText> texts, const StudyChoices& choices);

}  // namespace glassbert
