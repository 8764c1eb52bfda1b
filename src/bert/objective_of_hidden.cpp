// Objectives that read the last hidden states of every token.
#include <algorithm>
#include <cmath>
#include <utility>

#include "bert/objective.h"

namespace glassbert {
namespace {

template <class A, class B>
double dot(std::span<const A> a, std::span<const B> b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += double(a[i]) * double(b[i]);
  return sum;
}

// The evaluation of an objective of the last hidden states, all zeros.
Evaluation zeros(const Trace& trace) {
  Evaluation e{std::vector<double>(trace.batch.S()), {}};
  e.d_trace.hidden.resize(trace.hidden.size());
  e.d_trace.hidden.back() = Tensor(trace.hidden.back().shape());
  return e;
}

// The mean of some rows, those whose mask is 0 left out.
std::vector<double> mean_of(const Tensor& hidden, const Batch& batch, Index s, double& seen) {
  std::vector<double> mean(static_cast<std::size_t>(hidden.dim(1)));
  seen = 0;
  for (Index n = batch.start[s]; n < batch.start[s + 1]; ++n) seen += batch.mask[n] != 0;
  check(seen > 0, "objective: every token of the sequence is masked, so there is no mean");
  for (Index n = batch.start[s]; n < batch.start[s + 1]; ++n)
    if (batch.mask[n] != 0)
      for (std::size_t h = 0; h < mean.size(); ++h) mean[h] += double(hidden.row(n)[h]) / seen;
  return mean;
}

}  // namespace

Objective hidden_dot(Tensor direction) {
  return [direction = std::move(direction)](const Trace& trace) {
    const Tensor& hidden = trace.hidden.back();
    const Index H = hidden.dim(1);
    Evaluation e = zeros(trace);
    Tensor& d_hidden = e.d_trace.hidden.back();
    for (Index s = 0; s < trace.batch.S(); ++s) {
      const Index T = trace.batch.T(s);
      const bool same_for_all = direction.rank() == 1;
      check_shape(direction, same_for_all ? Shape{H} : Shape{T, H}, "objective: direction");
      for (Index t = 0; t < T; ++t) {
        const Index n = trace.batch.start[s] + t;
        const auto direction_t = direction.row(same_for_all ? 0 : t);
        e.values[s] += dot(hidden.row(n), direction_t);
        std::ranges::copy(direction_t, d_hidden.row(n).begin());
      }
    }
    return e;
  };
}

// With m the mean, u the direction and c their cosine: d_m = (u/|u| - c m/|m|) / |m|, and each of
// the n unmasked rows takes d_m / n.
Objective similarity(Tensor direction) {
  return [direction = std::move(direction)](const Trace& trace) {
    const Tensor& hidden = trace.hidden.back();
    check_shape(direction, Shape{hidden.dim(1)}, "objective: direction");
    const std::vector<double> u(direction.values().begin(), direction.values().end());
    Evaluation e = zeros(trace);
    Tensor& d_hidden = e.d_trace.hidden.back();
    for (Index s = 0; s < trace.batch.S(); ++s) {
      double seen = 0;
      const std::vector<double> m = mean_of(hidden, trace.batch, s, seen);
      const double length_u = std::sqrt(dot<double, double>(u, u)),
                   length_m = std::sqrt(dot<double, double>(m, m));
      check(length_u > 0 && length_m > 0, "objective: a direction of length 0 has no cosine");
      const double cosine = dot<double, double>(m, u) / (length_m * length_u);
      e.values[s] = cosine;
      for (Index n = trace.batch.start[s]; n < trace.batch.start[s + 1]; ++n) {
        if (trace.batch.mask[n] == 0) continue;
        for (std::size_t h = 0; h < m.size(); ++h)
          d_hidden.row(n)[h] =
              static_cast<real>((u[h] / length_u - cosine * m[h] / length_m) / length_m / seen);
      }
    }
    return e;
  };
}

}  // namespace glassbert
