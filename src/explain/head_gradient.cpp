#include "explain/head_gradient.h"

#include <algorithm>
#include <cmath>

#include "explain/gate.h"
#include "measure/magnitude.h"

namespace glassbert {

Explanation explain_by_head_gradient_signed(Question& question, const Choices&) {
  const Config& config = question.bert().config;
  const Trace d = question.derivatives(Wanted::maps);
  Tensor slopes(Shape{config.L, config.A});
  double largest_difference = 0;
  for (Index l = 0; l < config.L; ++l) {
    const LayerTrace &run = question.run().layers[l], &d_run = d.layers[l];
    const std::vector<double> by_context = gate_slopes(run.context, d_run.context, config.A);
    const std::vector<double> by_maps = gate_slopes_by_maps(run.probs[0], d_run.probs[0]);
    for (Index a = 0; a < config.A; ++a) {
      slopes(l, a) = static_cast<real>(by_context[a]);
      largest_difference = std::max(largest_difference, std::abs(by_context[a] - by_maps[a]));
    }
  }
  return {slopes,
          Along::heads,
          Along::layers,
          {{"choices", "derivative of F by a gate on the head's context"},
           {"difference_to_sum_over_weights", largest_difference}}};
}

Explanation explain_by_head_gradient(Question& question, const Choices& choices) {
  Explanation answer = explain_by_head_gradient_signed(question, choices);
  answer.values = magnitudes(std::move(answer.values));
  answer.notes[0].value = "size of the derivative of F by a gate on the head's context";
  return answer;
}

}  // namespace glassbert
