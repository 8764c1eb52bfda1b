#include "debate/layer_maps.h"

#include <algorithm>

#include "measure/jensen_shannon.h"

namespace glassbert {

LayerMaps mix(const LayerMaps& from, const LayerMaps& to, double t) {
  LayerMaps between = from;
  for (std::size_t l = 0; l < from.size(); ++l)
    for (Index i = 0; i < from[l].size(); ++i)
      between[l].values()[i] =
          static_cast<real>((1 - t) * double(from[l].values()[i]) + t * double(to[l].values()[i]));
  return between;
}

double mean_over_rows(Question& question, const std::function<double(Index layer, Index row)>& f) {
  const std::vector<Index> queries = question.keys();
  const Index L = question.bert().config.L, A = question.bert().config.A, T = question.T();
  double sum = 0;
  for (Index l = 0; l < L; ++l)
    for (Index a = 0; a < A; ++a)
      for (const Index i : queries) sum += f(l, a * T + i);
  return sum / double(L * A * std::ssize(queries));
}

double mean_distance(Question& question, const LayerMaps& a, const LayerMaps& b) {
  return mean_over_rows(question, [&](Index l, Index r) {
    const std::vector<double> p(a[l].row(r).begin(), a[l].row(r).end());
    const std::vector<double> q(b[l].row(r).begin(), b[l].row(r).end());
    return jensen_shannon(p, q);
  });
}

Hooks replace_all(std::span<const LayerMaps> maps, std::vector<LayerMaps>* d_maps, Index first) {
  Hooks hooks;
  for (Index l = 0; l < std::ssize(maps[0]); ++l)
    hooks.push_back({Site::probs, l, [=](Index s, Tensor& probs) { probs = maps[first + s][l]; },
                     [=](Index s, Tensor& d_probs) {
                       if (d_maps != nullptr) (*d_maps)[first + s][l] = d_probs;
                       std::ranges::fill(d_probs.values(), real{0});
                     }});
  return hooks;
}

std::vector<Outcome> outcomes_with(Question& question, const std::vector<LayerMaps>& maps) {
  std::vector<Outcome> outcomes;
  const auto hooks = [&](Index first, Index) { return replace_all(maps, nullptr, first); };
  question.run_from(0, std::ssize(maps), hooks, [&](const Trace& run, Index) {
    for (Index s = 0; s < run.batch.S(); ++s)
      outcomes.push_back(outcome_of(run, s, question.aim()));
  });
  return outcomes;
}

}  // namespace glassbert
