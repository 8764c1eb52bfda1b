#include "debate/guided_mlp.h"

#include <algorithm>
#include <cmath>

#include "math/activation.h"
#include "math/matmul.h"
#include "math/softmax.h"

namespace glassbert {
namespace {

template <class Visit>
void for_each_guided_parameter(GuidedMlp& model, const Visit& visit) {
  visit(model.inner.change_weight());
  visit(model.inner.bias);
  visit(model.output.change_weight());
  visit(model.output.bias);
  visit(model.query);
}

Tensor weights_of(const GuidedMlp& model, const GuidedText& text, const Tensor& bent) {
  return text.alpha.empty() ? softmax(matmul_transposed(model.query, bent)) : text.alpha;
}

double sigmoid(double x) { return 1 / (1 + std::exp(-x)); }

}  // namespace

GuidedMlp random_guided_mlp(Index H, Rng& rng) {
  const double bound = 1 / std::sqrt(double(H));
  Tensor inner = uniform(rng, Shape{H, H}, -bound, bound);
  Tensor inner_bias = uniform(rng, Shape{H}, -bound, bound);
  Tensor output = uniform(rng, Shape{1, H}, -bound, bound);
  Linear out(std::move(output), uniform(rng, Shape{1}, -bound, bound));
  return {Linear(std::move(inner), std::move(inner_bias)), std::move(out),
          uniform(rng, Shape{1, H}, -bound, bound)};
}

double guided_logit(const GuidedMlp& model, const GuidedText& text) {
  const Tensor bent = tanh(linear(text.h, model.inner));
  const Tensor context = matmul(weights_of(model, text, bent), bent);  // (1,K)
  return linear(context, model.output)(0, 0);
}

GuidedMlp guided_backward(const GuidedMlp& model, const GuidedText& text, double d_logit) {
  const Tensor straight = linear(text.h, model.inner);  // (T,K)
  const Tensor bent = tanh(straight);
  const Tensor alpha = weights_of(model, text, bent);
  const Tensor context = matmul(alpha, bent);  // (1,K)
  Tensor d_out(Shape{1, 1});
  d_out(0, 0) = static_cast<real>(d_logit);
  LinearGradient output = linear_backward(context, model.output, d_out, Wanted::parameters);
  Tensor d_bent = matmul(transpose(alpha), output.d_x);  // (T,K)
  Tensor d_query(model.query.shape());
  if (text.alpha.empty()) {
    const Tensor d_scores = softmax_backward(alpha, matmul_transposed(output.d_x, bent));  // (1,T)
    d_query = matmul(d_scores, bent);
    add_to(d_bent, matmul(transpose(d_scores), model.query));
  }
  LinearGradient inner =
      linear_backward(text.h, model.inner, tanh_backward(straight, d_bent), Wanted::parameters);
  return {std::move(inner.d_parameters), std::move(output.d_parameters), std::move(d_query)};
}

GuidedMlp train_guided(std::span<const GuidedText> texts, const AdditiveRecipe& recipe) {
  check(!texts.empty(), "guided classifier: no texts to learn from");
  Rng numbers = numbers_rng(recipe);
  GuidedMlp model = random_guided_mlp(texts[0].h.dim(1), numbers);
  std::vector<SmallParameter> parameters;
  for_each_guided_parameter(model, [&](Tensor& p) { parameters.push_back({&p, false}); });
  train_small(std::ssize(texts), recipe, parameters, [&](Index i, Index batch) {
    const GuidedText& text = texts[i];
    const double d_logit = sigmoid(guided_logit(model, text)) - double(text.is_positive);
    GuidedMlp gradient = guided_backward(model, text, d_logit / double(batch));
    std::vector<Tensor> parts;
    for_each_guided_parameter(gradient, [&](Tensor& x) { parts.push_back(std::move(x)); });
    return parts;
  });
  return model;
}

double guided_accuracy(const GuidedMlp& model, std::span<const GuidedText> texts) {
  check(!texts.empty(), "guided classifier: no texts to be tested on");
  const auto right = std::ranges::count_if(texts, [&](const GuidedText& text) {
    return (guided_logit(model, text) > 0) == text.is_positive;
  });
  return double(right) / double(texts.size());
}

}  // namespace glassbert
