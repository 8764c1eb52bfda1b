#include "app/verdict_subject.h"

#include "app/explain_aim.h"
#include "app/explain_choices.h"
#include "app/explain_run.h"
#include "explain/merge_pieces.h"

namespace glassbert {

VerdictSubject::VerdictSubject(const Model& model_, const Input& input_, const Arguments& arguments)
    : model(model_),
      input(input_),
      question(model.bert, input.sequence, read_aim(arguments, model.bert.config.L),
               special_ids(model)),
      choices(read_choices(arguments, model.bert.config, input)),
      method(methods_named({arguments.value("--method").value_or("attention")})[0]) {
  if (!method.in_stack)
    throw UsageError("--method", method.name + " gives no score to each token",
                     "take one that `explain --method all` runs");
  if (!choices.row) throw UsageError("--position", "\"all\" gives a matrix", "name one position");
  scores = method.run(question, choices).values;
}

// By words, special tokens left out.
WordScores word_scores(const std::string& name, const VerdictSubject& subject) {
  const Words words = join_pieces(subject.input.tokens);
  const Tensor sums = sum_pieces(subject.scores, words);
  WordScores scores{name, {}, {}};
  for (std::size_t w = 0; w < words.text.size(); ++w) {
    if (words.text[w].starts_with('[')) continue;
    scores.words.push_back(words.text[w]);
    scores.scores.push_back(sums(static_cast<Index>(w)));
  }
  return scores;
}

}  // namespace glassbert
