#include "debate/experiment.h"

#include "debate/additive_row.h"
#include "debate/erasing.h"
#include "debate/faithfulness.h"
#include "debate/jain_wallace_tests.h"
#include "debate/layer_changes.h"

namespace glassbert {

const std::vector<Experiment>& all_experiments() {
  static const std::vector<Experiment> all{erasing_experiment(), layers_experiment(),
                                           jain_wallace_experiment(), faithfulness_experiment()};
  return all;
}

const Experiment& experiment_named(const std::string& name) {
  for (const Experiment& experiment : all_experiments())
    if (experiment.name == name) return experiment;
  throw std::invalid_argument("study: there is no experiment " + name);
}

StudyRecord study(const Experiment& experiment, const Bert& bert, const SpecialIds& special,
                  const std::string& model, const StudyText& text, const StudyChoices& choices) {
  check(choices.head != nullptr || (bert.classifier && bert.pooler),
        "study: the model has no classifier, so it decides nothing");
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
  record.outcome = choices.head != nullptr ? additive_outcome(bert, text.sequence, *choices.head)
                                           : outcome_of(question.run(), 0, question.aim());
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
