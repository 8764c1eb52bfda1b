#include "app/explain_run.h"

#include <memory>

#include "shell/message.h"
#include "shell/progress.h"
#include "shell/timing.h"

namespace glassbert {
namespace {

// A bar for each series of runs; a short one is gone before it is seen.
void show_progress(const std::string& name, Question& question) {
  const auto bar = std::make_shared<std::unique_ptr<Progress>>();
  const auto shown = std::make_shared<Index>(0);
  question.watch([=](Index done, Index count) {
    if (!*bar) *bar = std::make_unique<Progress>(name, count);
    (*bar)->advance(done - *shown);
    *shown = done;
    if (done < count) return;
    bar->reset();
    *shown = 0;
  });
}

// The names of K classes, or of as many words.
std::vector<std::string> class_names(const Model& model, Index K) {
  const std::vector<std::string>& labels = model.bert.config.labels;
  if (std::ssize(labels) == K || !model.tokenizer) return labels;
  const Vocabulary& vocabulary = model.tokenizer->vocabulary();
  std::vector<std::string> words;
  for (Index id = 0; id < std::min(K, vocabulary.ids()); ++id)
    words.emplace_back(vocabulary.token(id));
  return words;
}

}  // namespace

Answer answer_by(const Method& method, Question& question, const Choices& choices,
                 const Model& model, const Input& input) {
  question.restart_cost();
  show_progress(method.name, question);
  Answer answer{method, {}, "", 0, input.tokens, {}, {}, {}, {}};
  const double time = milliseconds([&] {
    answer.explanation = method.run(question, choices);
    answer.value = question.value();
  });
  answer.objective = question.aim().text;
  answer.cost = question.cost();
  const SpecialIds& special = question.special();
  for (const Index id : input.sequence.ids)
    answer.is_special.push_back(id == special.start || id == special.separator ||
                                id == special.padding);
  const Explanation& e = answer.explanation;
  const Index columns = e.values.dim(e.values.rank() - 1);
  const std::vector<std::string> classes = class_names(model, columns);
  answer.columns = labels_of(e.columns, columns, input.tokens, classes);
  if (e.is_matrix()) answer.rows = labels_of(e.rows, e.values.dim(0), input.tokens, classes);
  note(join(method.name, ": ", static_cast<Index>(time), " ms"));
  return answer;
}

}  // namespace glassbert
