#include "debate/layer_climb.h"

#include <algorithm>
#include <cmath>

#include "core/rng.h"
#include "math/softmax.h"
#include "measure/total_variation.h"

namespace glassbert {
namespace {

constexpr std::uint64_t for_push = 20;
constexpr real no_score = -10'000;  // softmax makes exactly 0 of it

// How far the outcome of each copy is from the unchanged one, and its derivative by the logits, of
// classes or of the words at the masked place.
Evaluation outcome_shift(const Trace& run, const Aim& aim, const Outcome& unchanged) {
  Evaluation e;
  Tensor& d_logits = aim.reads_words ? e.d_trace.mlm_logits : e.d_trace.logits;
  d_logits = Tensor((aim.reads_words ? run.mlm_logits : run.logits).shape());
  for (Index s = 0; s < run.batch.S(); ++s) {
    const Outcome p = outcome_of(run, s, aim);
    e.values.push_back(total_variation(unchanged, p));
    double mean = 0;
    std::vector<double> d_p;
    for (std::size_t k = 0; k < p.size(); ++k) {
      d_p.push_back(p[k] > unchanged[k] ? 0.5 : -0.5);
      mean += p[k] * d_p[k];
    }
    const std::span<real> d = d_logits.row(row_of_outcome(run, s, aim));
    for (std::size_t k = 0; k < p.size(); ++k) d[k] = static_cast<real>(p[k] * (d_p[k] - mean));
  }
  return e;
}

LayerMaps maps_of(Question& question) {
  LayerMaps maps;
  for (const LayerTrace& layer : question.run().layers) maps.push_back(layer.probs[0]);
  return maps;
}

// d(distance of a row)/dq = log(q/m)/2, for the mean over `rows` rows.
void add_slope_of_distance(const Tensor& own, const Tensor& map, double rows, Tensor& d_map) {
  for (Index i = 0; i < map.size(); ++i) {
    const double p = double(own.values()[i]), q = double(map.values()[i]);
    if (q > 0) d_map.values()[i] += static_cast<real>(std::log(2 * q / (p + q)) / 2 / rows);
  }
}

}  // namespace

LayerClimb::LayerClimb(Question& question, const LayerAttack& how)
    : question_(question),
      how_(how),
      own_(maps_of(question)),
      unchanged_(outcome_of(question.run(), 0, question.aim())) {
  LayerMaps zeros;
  for (const Tensor& map : own_) zeros.emplace_back(map.shape());
  for (Index r = 0; r < how.restarts; ++r) {
    Rng rng = stream(how.seed, {for_push, static_cast<std::uint64_t>(r)});
    LayerMaps pushed = own_;
    for (Tensor& map : pushed)
      for (real& x : map.values()) {
        const double push = how.noise * rng.normal();
        x = x > 0 ? static_cast<real>(std::log(double(x)) + push) : no_score;
      }
    scores_.push_back(std::move(pushed));
    mean_.push_back(zeros);
    square_.push_back(zeros);
  }
}

std::vector<LayerMaps> LayerClimb::maps() const {
  std::vector<LayerMaps> all = scores_;
  for (LayerMaps& maps : all)
    for (Tensor& map : maps) map = softmax(map);
  return all;
}

void LayerClimb::move(Index copy, Index layer, const Tensor& d_scores) {
  constexpr double beta1 = 0.9, beta2 = 0.999;
  const double first = 1 - std::pow(beta1, step_), second = 1 - std::pow(beta2, step_);
  const auto z = scores_[copy][layer].values(), m = mean_[copy][layer].values(),
             v = square_[copy][layer].values();
  for (std::size_t i = 0; i < z.size(); ++i) {
    const double g = double(d_scores.values()[i]);
    m[i] = static_cast<real>(beta1 * double(m[i]) + (1 - beta1) * g);
    v[i] = static_cast<real>(beta2 * double(v[i]) + (1 - beta2) * g * g);
    z[i] += static_cast<real>(how_.rate * double(m[i]) / first /
                              (std::sqrt(double(v[i]) / second) + 1e-12));
  }
}

void LayerClimb::step() {
  ++step_;
  const std::vector<LayerMaps> at = maps();
  std::vector<LayerMaps> d_maps = at;
  const Bert& bert = question_.bert();
  const Batch batch = stack(std::vector<Sequence>(at.size(), question_.sequence()), bert.config);
  const Hooks hooks = replace_all(at, &d_maps);
  const Trace run = forward(bert, batch, hooks);
  const Evaluation shift = outcome_shift(run, question_.aim(), unchanged_);
  backward(bert, run, shift.d_trace, hooks, Wanted::maps);
  question_.add_cost({double(at.size()), double(at.size())});
  const double rows = double(std::ssize(own_) * own_[0].dim(0)) * double(question_.keys().size());
  for (std::size_t r = 0; r < at.size(); ++r)
    for (std::size_t l = 0; l < own_.size(); ++l) {
      Tensor& d = d_maps[r][l];
      const double fine = shift.values[r] > how_.epsilon ? -how_.weight : 0;
      for (real& x : d.values()) x = static_cast<real>(fine * double(x));
      add_slope_of_distance(own_[l], at[r][l], rows, d);
      move(Index(r), Index(l), softmax_backward(at[r][l], d));
    }
}

}  // namespace glassbert
