#include "debate/other_weights.h"

namespace glassbert {

std::vector<Changed> answers_under(Question& question, Scope scope, Index count,
                                   const ChangeRow& change) {
  question.run();
  check_has_outcome(question);
  const Aim& aim = question.aim();
  const Index L = question.bert().config.L, T = question.T();
  const Index lowest = scope == Scope::all_layers ? 0 : L - 1;
  const Index first_row = scope == Scope::last_row ? outcome_row(aim) : 0;
  const Index end_row = scope == Scope::last_row ? first_row + 1 : T;

  const auto hooks = [&](Index first, Index) {
    const auto rewrite = [=, &change](Index sequence, Tensor& probs) {
      for (Index a = 0; a < probs.dim(0); ++a)
        for (Index i = first_row; i < end_row; ++i)
          change(first + sequence, a, probs.row(a * T + i));
    };
    Hooks in_layers;
    for (Index l = lowest; l < L; ++l) in_layers.push_back({Site::probs, l, rewrite, {}});
    return in_layers;
  };
  std::vector<Changed> answers;
  question.run_from(lowest, count, hooks, [&](const Trace& run, Index) {
    const std::vector<double> values = aim.F(run).values;
    for (Index s = 0; s < run.batch.S(); ++s)
      answers.push_back({outcome_of(run, s, aim), values[s]});
  });
  return answers;
}

std::string name_scope(Scope scope, Question& question) {
  if (scope == Scope::all_layers) return "every row of every layer";
  if (scope == Scope::last_layer) return "every row of the last layer";
  return join("row ", outcome_row(question.aim()), " of the last layer");
}

}  // namespace glassbert
