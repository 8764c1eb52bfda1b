#include "debate/twins.h"

#include <algorithm>
#include <cmath>

#include "core/parallel.h"
#include "measure/jensen_shannon.h"

namespace glassbert {
namespace {

HeadValues values_of(const Tensor& value, const std::vector<Index>& keys, Index head, Index D) {
  HeadValues values;
  for (const Index key : keys) {
    const auto v = value.row(key).subspan(head * D, D);
    values.emplace_back(v.begin(), v.end());
  }
  return values;
}

// A row's weights over the keys in double, their sum exactly 1 up to its rounding.
std::vector<double> weights_over(const Tensor& probs, Index row, const std::vector<Index>& keys) {
  std::vector<double> p;
  double sum = 0;
  for (const Index key : keys) sum += p.emplace_back(probs.row(row)[key]);
  for (double& weight : p) weight /= sum;
  return p;
}

double largest_difference(const Tensor& a, const Tensor& b) {
  double most = 0;
  for (Index i = 0; i < a.size(); ++i)
    most = std::max(most, std::abs(double(a.values()[i]) - double(b.values()[i])));
  return most;
}

}  // namespace

TwinMaps find_twins(Question& question, const TwinPlan& plan) {
  const Trace& run = question.run();
  const Config& config = question.bert().config;
  check(plan.first <= plan.last && plan.last < config.L, "twins: layers ", plan.first, " to ",
        plan.last);
  const Index T = question.T(), layers = plan.last - plan.first + 1;
  const std::vector<Index> keys = question.keys();
  TwinMaps twins;
  twins.first = plan.first;
  twins.jsd = twins.tvd = twins.ceiling = Tensor(Shape{layers, config.A});
  for (Index l = 0; l < layers; ++l) twins.probs.push_back(run.layers[plan.first + l].probs[0]);
  const Index first_row = plan.row.value_or(0), rows = plan.row ? 1 : T;
  std::vector<TwinRow> found(static_cast<std::size_t>(layers * config.A * rows));
  parallel_for(std::ssize(found), 1, [&](Index begin, Index end) {
    for (Index i = begin; i < end; ++i) {
      const Index l = i / (config.A * rows), a = i / rows % config.A, t = first_row + i % rows;
      const LayerTrace& layer = run.layers[plan.first + l];
      Rng rng =
          stream(plan.seed, {std::uint64_t(l + plan.first), std::uint64_t(a), std::uint64_t(t)});
      found[i] = farthest_twin(weights_over(layer.probs[0], a * T + t, keys),
                               values_of(layer.value, keys, a, config.D()), plan.starts, rng);
    }
  });
  for (Index i = 0; i < std::ssize(found); ++i) {
    const Index l = i / (config.A * rows), a = i / rows % config.A, t = first_row + i % rows;
    const auto row = twins.probs[l].row(a * T + t);
    const double share = 1 / static_cast<double>(rows);
    twins.ceiling(l, a) +=
        static_cast<real>(share * jensen_shannon_ceiling(weights_over(
                                      run.layers[plan.first + l].probs[0], a * T + t, keys)));
    for (std::size_t k = 0; k < keys.size(); ++k)
      row[keys[k]] = static_cast<real>(found[i].weights[k]);
    twins.jsd(l, a) += static_cast<real>(share * found[i].jsd);
    twins.tvd(l, a) += static_cast<real>(share * found[i].tvd);
    twins.freedom = std::max(twins.freedom, found[i].freedom);
    twins.off = std::max(twins.off, found[i].off);
  }
  return twins;
}

TwinCheck check_twins(Question& question, const TwinMaps& twins) {
  const Trace& own = question.run();
  Hooks hooks;
  for (std::size_t l = 0; l < twins.probs.size(); ++l)
    hooks.push_back({Site::probs,
                     twins.first + static_cast<Index>(l),
                     [&, l](Index, Tensor& probs) { probs = twins.probs[l]; },
                     {}});
  const Trace changed = question.continue_from(own, twins.first, hooks);
  TwinCheck result;
  result.hidden = largest_difference(own.hidden.back(), changed.hidden.back());
  for (const auto& [a, b] :
       {std::pair{&own.logits, &changed.logits}, std::pair{&own.mlm_logits, &changed.mlm_logits},
        std::pair{&own.nsp_logits, &changed.nsp_logits}})
    result.outputs = std::max(result.outputs, largest_difference(*a, *b));
  for (const real x : own.hidden.back().values())
    result.scale = std::max(result.scale, std::abs(double(x)));
  return result;
}

TwinMaps turned_by_one(TwinMaps twins) {
  for (Tensor& maps : twins.probs)
    for (Index r = 0; r < maps.rows(); ++r) {
      const auto row = maps.row(r);
      std::rotate(row.begin(), row.begin() + 1, row.end());
    }
  return twins;
}

}  // namespace glassbert
