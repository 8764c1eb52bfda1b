#include "train/adamw.h"

#include <algorithm>
#include <cmath>

#include "core/parallel.h"
#include "math/kernel/adamw_row.h"
#include "train/parameter_list.h"

namespace glassbert {
namespace {

Bert zeros_like(const Bert& bert) {
  Bert zeros = empty_like(bert);
  for_each_parameter(
      zeros, [](const std::string&, Tensor& x, const Shape& shape, Kind) { x = Tensor(shape); });
  return zeros;
}

bool decays(Kind kind) { return kind == Kind::weight || kind == Kind::embedding; }

}  // namespace

AdamWState adamw_start(const Bert& bert) { return {zeros_like(bert), zeros_like(bert), 0}; }

// eq adamw
Tensor adamw(const Tensor& p, const Tensor& g, Index t, double learning_rate, const AdamW& settings,
             Tensor& m, Tensor& v) {
  const auto [beta1, beta2, epsilon, decay] = settings;
  check_shape(g, p.shape(), "adamw: g");
  check_shape(m, p.shape(), "adamw: m");
  check_shape(v, p.shape(), "adamw: v");
  Tensor next = p;
  for (Index i = 0; i < p.size(); ++i) {
    const double slope = g.values()[i], old = p.values()[i];
    const double mean = beta1 * m.values()[i] + (1 - beta1) * slope;
    const double square = beta2 * v.values()[i] + (1 - beta2) * slope * slope;
    const double m_full = mean / (1 - std::pow(beta1, t));  // as if it had not begun at 0
    const double v_full = square / (1 - std::pow(beta2, t));
    const double step = m_full / (std::sqrt(v_full) + epsilon) + decay * old;
    next.values()[i] = static_cast<real>(old - learning_rate * step);
    m.values()[i] = static_cast<real>(mean);
    v.values()[i] = static_cast<real>(square);
  }
  return next;
}

void adamw_step(const Bert& gradient, double learning_rate, const AdamW& settings, Bert& bert,
                AdamWState& state) {
  const auto parameters = parameter_list(bert);
  const auto gradients = parameter_list(gradient);
  const auto means = parameter_list(state.mean), squares = parameter_list(state.square);
  check(gradients.size() == parameters.size() && means.size() == parameters.size(),
        "adamw: gradient or state belong to another model");
  const double t = double(++state.step);

  for (std::size_t i = 0; i < parameters.size(); ++i) {
    const double decay = decays(parameters[i].kind) ? settings.weight_decay : 0;
    const AdamWRates rates{static_cast<real>(1 - learning_rate * decay),
                           static_cast<real>(learning_rate),
                           static_cast<real>(settings.beta1),
                           static_cast<real>(settings.beta2),
                           static_cast<real>(1 / (1 - std::pow(settings.beta1, t))),
                           static_cast<real>(1 / (1 - std::pow(settings.beta2, t))),
                           static_cast<real>(settings.epsilon)};
    const auto p = parameters[i].tensor->values(), m = means[i].tensor->values(),
               v = squares[i].tensor->values();
    const auto g = gradients[i].tensor->values();
    check(g.size() == p.size() && m.size() == p.size(), "adamw: ", parameters[i].name,
          " has a gradient of another size");
    parallel_for(std::ssize(p), 1 << 12, [&](Index begin, Index end) {
      const auto part = [&](auto x) { return x.subspan(begin, end - begin); };
      adamw_row(part(g), rates, part(p), part(m), part(v));
    });
  }
}

}  // namespace glassbert
