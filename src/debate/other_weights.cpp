#include "debate/other_weights.h"

namespace glassbert {

namespace {

// Rows first .. end-1 of every map in layers lowest .. highest.
struct RowsOfLayers {
  Index lowest, highest, first, end;
};

std::vector<Changed> answers_in(Question& question, const RowsOfLayers& where, Index count,
                                const ChangeRow& change) {
  const Aim& aim = question.aim();
  const Index T = question.T();
  const auto hooks = [&](Index first, Index) {
    const auto rewrite = [=, &change](Index sequence, Tensor& probs) {
      for (Index a = 0; a < probs.dim(0); ++a)
        for (Index i = where.first; i < where.end; ++i)
          change(first + sequence, a, probs.row(a * T + i));
    };
    Hooks in_layers;
    for (Index l = where.lowest; l <= where.highest; ++l)
      in_layers.push_back({Site::probs, l, rewrite, {}});
    return in_layers;
  };
  std::vector<Changed> answers;
  question.run_from(where.lowest, count, hooks, [&](const Trace& run, Index) {
    const std::vector<double> values = aim.F(run).values;
    for (Index s = 0; s < run.batch.S(); ++s)
      answers.push_back({outcome_of(run, s, aim), values[s]});
  });
  return answers;
}

}  // namespace

std::vector<Changed> answers_under(Question& question, Scope scope, Index count,
                                   const ChangeRow& change) {
  question.run();
  check_has_outcome(question);
  const Index top = question.bert().config.L - 1, row = outcome_row(question.aim());
  const bool one_row = scope == Scope::last_row;
  const RowsOfLayers where{scope == Scope::all_layers ? 0 : top, top, one_row ? row : 0,
                           one_row ? row + 1 : question.T()};
  return answers_in(question, where, count, change);
}

std::vector<Changed> answers_at(Question& question, Index layer, Index row, Index count,
                                const ChangeRow& change) {
  question.run();
  check_has_outcome(question);
  return answers_in(question, {layer, layer, row, row + 1}, count, change);
}

std::string name_scope(Scope scope, Question& question) {
  if (scope == Scope::all_layers) return "every row of every layer";
  if (scope == Scope::last_layer) return "every row of the last layer";
  return join("row ", outcome_row(question.aim()), " of the last layer");
}

}  // namespace glassbert
