#include "debate/guided_mlp.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "math/activation.h"
#include "math/kernel/adamw_row.h"
#include "math/matmul.h"

namespace glassbert {
namespace {

// What Adam remembers of one tensor.
struct Memory {
  Tensor mean, square;
};

template <class Visit>
void for_each_guided_parameter(GuidedMlp& model, const Visit& visit) {
  visit(model.inner.change_weight());
  visit(model.inner.bias);
  visit(model.output.change_weight());
  visit(model.output.bias);
}

void adam_step(GuidedMlp& model, GuidedMlp gradient, std::vector<Memory>& memory, Index step,
               double rate) {
  const double t = static_cast<double>(step), beta1 = 0.9, beta2 = 0.999;
  const AdamWRates rates{real(1),
                         static_cast<real>(rate),
                         static_cast<real>(beta1),
                         static_cast<real>(beta2),
                         static_cast<real>(1 / (1 - std::pow(beta1, t))),
                         static_cast<real>(1 / (1 - std::pow(beta2, t))),
                         static_cast<real>(1e-8)};
  std::vector<Tensor*> gradients;
  for_each_guided_parameter(gradient, [&](Tensor& g) { gradients.push_back(&g); });
  std::size_t i = 0;
  for_each_guided_parameter(model, [&](Tensor& p) {
    if (memory.size() == i) memory.push_back({Tensor(p.shape()), Tensor(p.shape())});
    adamw_row(gradients[i]->values(), rates, p.values(), memory[i].mean.values(),
              memory[i].square.values());
    ++i;
  });
}

double sigmoid(double x) { return 1 / (1 + std::exp(-x)); }

}  // namespace

GuidedMlp random_guided_mlp(Index H, Rng& rng) {
  const double bound = 1 / std::sqrt(double(H));
  Tensor inner = uniform(rng, Shape{H, H}, -bound, bound);
  Tensor inner_bias = uniform(rng, Shape{H}, -bound, bound);
  Tensor output = uniform(rng, Shape{1, H}, -bound, bound);
  return {Linear(std::move(inner), std::move(inner_bias)),
          Linear(std::move(output), uniform(rng, Shape{1}, -bound, bound))};
}

double guided_logit(const GuidedMlp& model, const GuidedText& text) {
  const Tensor context = matmul(text.alpha, tanh(linear(text.h, model.inner)));  // (1,K)
  return linear(context, model.output)(0, 0);
}

GuidedMlp guided_backward(const GuidedMlp& model, const GuidedText& text, double d_logit) {
  const Tensor straight = linear(text.h, model.inner);        // (T,K)
  const Tensor context = matmul(text.alpha, tanh(straight));  // (1,K)
  Tensor d_out(Shape{1, 1});
  d_out(0, 0) = static_cast<real>(d_logit);
  LinearGradient output = linear_backward(context, model.output, d_out, Wanted::parameters);
  const Tensor d_bent = matmul(transpose(text.alpha), output.d_x);  // (T,K)
  LinearGradient inner =
      linear_backward(text.h, model.inner, tanh_backward(straight, d_bent), Wanted::parameters);
  return {std::move(inner.d_parameters), std::move(output.d_parameters)};
}

GuidedMlp train_guided(std::span<const GuidedText> texts, const AdditiveRecipe& recipe) {
  check(!texts.empty(), "guided classifier: no texts to learn from");
  Rng numbers = stream(recipe.seed, {0});
  GuidedMlp model = random_guided_mlp(texts[0].h.dim(1), numbers);
  std::vector<Memory> memory;
  std::vector<Index> order(texts.size());
  std::iota(order.begin(), order.end(), Index{0});
  Index step = 0;
  for (Index epoch = 0; epoch < recipe.epochs; ++epoch) {
    Rng rng = stream(recipe.seed, {1, static_cast<std::uint64_t>(epoch)});
    shuffle(std::span(order), rng);
    for (Index begin = 0; begin < std::ssize(order); begin += recipe.batch) {
      const Index end = std::min(begin + recipe.batch, std::ssize(order));
      GuidedMlp sum;
      for (Index i = begin; i < end; ++i) {
        const GuidedText& text = texts[order[i]];
        const double d_logit =
            (sigmoid(guided_logit(model, text)) - double(text.is_positive)) / double(end - begin);
        GuidedMlp d = guided_backward(model, text, d_logit);
        std::vector<Tensor*> parts;
        for_each_guided_parameter(d, [&](Tensor& x) { parts.push_back(&x); });
        std::size_t p = 0;
        for_each_guided_parameter(sum,
                                  [&](Tensor& total) { add_to(total, std::move(*parts[p++])); });
      }
      adam_step(model, std::move(sum), memory, ++step, recipe.rate);
    }
  }
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
