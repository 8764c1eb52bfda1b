#include "debate/experiment.h"

#include "debate/additive_row.h"
#include "debate/deciding.h"
#include "debate/erasing.h"
#include "debate/faithfulness.h"
#include "debate/jain_wallace_tests.h"
#include "debate/layer_changes.h"
#include "debate/short_outcome.h"

namespace glassbert {
namespace {

// Puts the unchanged run's outcome into the record: all of it, or of words the likeliest.
void tell_outcome(Question& question, const StudyText& text, StudyRecord& record) {
  const Aim& aim = question.aim();
  const Outcome outcome = outcome_of(question.run(), 0, aim);
  const std::vector<Index> places = places_told(outcome, aim, text.label);
  record.outcome = shortened(outcome, places);
  if (!aim.reads_words) return;
  record.answers = places;
  if (text.label) record.label = entry_of(places, *text.label);
}

}  // namespace

const std::vector<Experiment>& all_experiments() {
  static const std::vector<Experiment> all{erasing_experiment(), layers_experiment(),
                                           jain_wallace_experiment(), deciding_experiment(),
                                           faithfulness_experiment()};
  return all;
}

const Experiment& experiment_named(const std::string& name) {
  for (const Experiment& experiment : all_experiments())
    if (experiment.name == name) return experiment;
  throw std::invalid_argument("study: there is no experiment " + name);
}

StudyRecord study(const Experiment& experiment, const Bert& bert, const SpecialIds& special,
                  const std::string& model, const StudyText& text, const StudyChoices& choices) {
  StudyRecord record{experiment.name,
                     model,
                     experiment.describe(choices),
                     text.index,
                     text.text,
                     text.sequence.T(),
                     std::ssize(text.words),
                     text.label,
                     {},
                     {}};
  if (text.words.empty() && choices.head != nullptr) {
    record.outcome = {0.5, 0.5};
    return record;
  }
  Question question(bert, text.sequence, {}, special);
  if (choices.head != nullptr)
    record.outcome = additive_outcome(bert, text.sequence, *choices.head);
  else
    tell_outcome(question, text, record);
  if (!text.words.empty()) record.numbers = experiment.run(question, text, choices);
  return record;
}

std::vector<StudyRecord> study_all(const Experiment& experiment, const Bert& bert,
                                   const SpecialIds& special, const std::string& model,
                                   std::span<const StudyText> texts, const StudyChoices& choices) {
  std::vector<StudyRecord> records;
  for (const StudyText& text : texts)
    records.push_back(study(experiment, bert, special, model, text, choices));
  return records;
}

}  // namespace glassbert
