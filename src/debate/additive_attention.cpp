#include "debate/additive_attention.h"

#include <cmath>
#include <utility>

#include "math/activation.h"
#include "math/matmul.h"
#include "math/softmax.h"

namespace glassbert {

AdditiveAttention random_additive_attention(Index H, Rng& rng) {
  const Index K = H / 2;
  const auto drawn = [&](Index outputs, Index inputs) {
    const double bound = 1 / std::sqrt(double(inputs));
    return uniform(rng, Shape{outputs, inputs}, -bound, bound);
  };
  const auto bias = [&](Index outputs, Index inputs) {
    const double bound = 1 / std::sqrt(double(inputs));
    return uniform(rng, Shape{outputs}, -bound, bound);
  };
  Tensor inner = drawn(K, H), inner_bias = bias(K, H), query = drawn(1, K), output = drawn(1, H);
  return {Linear(std::move(inner), std::move(inner_bias)), std::move(query),
          Linear(std::move(output), bias(1, H))};
}

double AdditiveRun::positive() const { return 1 / (1 + std::exp(-logit)); }

AdditiveRun attend_additively(const AdditiveAttention& model, const Tensor& h) {
  const Tensor bent = tanh(linear(h, model.inner));            // (T,K)
  const Tensor scores = matmul_transposed(model.query, bent);  // (1,T)
  AdditiveRun run = read_out(model, h, softmax(scores));
  run.bent = bent;
  run.scores = scores;
  return run;
}

AdditiveRun read_out(const AdditiveAttention& model, const Tensor& h, Tensor alpha) {
  AdditiveRun run;
  run.context = matmul(alpha, h);  // (1,H)
  run.alpha = std::move(alpha);
  run.logit = double(linear(run.context, model.output)(0, 0));
  return run;
}

AdditiveGradient attend_additively_backward(const AdditiveAttention& model, const Tensor& h,
                                            const AdditiveRun& run, double d_logit,
                                            const Tensor& d_alpha) {
  AdditiveGradient d;
  Tensor d_out(Shape{1, 1});
  d_out(0, 0) = static_cast<real>(d_logit);
  LinearGradient output = linear_backward(run.context, model.output, d_out, Wanted::parameters);
  MatmulGradient context = matmul_backward(run.alpha, h, output.d_x);
  d.d_alpha = std::move(context.d_a);
  add_to(d.d_alpha, d_alpha);

  const Tensor d_scores = softmax_backward(run.alpha, d.d_alpha);  // (1,T)
  const Tensor d_bent = matmul(transpose(d_scores), model.query);  // (T,K)
  const Tensor straight = linear(h, model.inner);
  LinearGradient inner =
      linear_backward(h, model.inner, tanh_backward(straight, d_bent), Wanted::parameters);
  d.parameters = {std::move(inner.d_parameters), matmul(d_scores, run.bent),
                  std::move(output.d_parameters)};
  d.d_h = add(context.d_b, inner.d_x);
  return d;
}

}  // namespace glassbert
