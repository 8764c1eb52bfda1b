#include "debate/additive_training.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "math/kernel/adamw_row.h"
#include "math/look_up.h"
#include "math/matmul.h"

namespace glassbert {
namespace {

constexpr std::uint64_t for_numbers = 0, for_order = 1;

// The model's numbers with what Adam remembers of each.
struct Learner {
  AdditiveAttention model;
  std::vector<Tensor> mean, square;
  Index step = 0;
};

void step(const AdditiveRecipe& recipe, AdditiveAttention gradient, Learner& learner) {
  std::vector<Tensor*> gradients;
  for_each_additive_parameter(gradient, [&](const char*, Tensor& g) { gradients.push_back(&g); });
  const double t = double(++learner.step), beta1 = 0.9, beta2 = 0.999;
  std::size_t i = 0;
  for_each_additive_parameter(learner.model, [&](std::string_view name, Tensor& p) {
    const double decay = name.starts_with("output") ? recipe.decay : 0;
    const AdamWRates rates{static_cast<real>(1 - recipe.rate * decay),
                           static_cast<real>(recipe.rate),
                           static_cast<real>(beta1),
                           static_cast<real>(beta2),
                           static_cast<real>(1 / (1 - std::pow(beta1, t))),
                           static_cast<real>(1 / (1 - std::pow(beta2, t))),
                           static_cast<real>(1e-8)};
    if (learner.step == 1) {
      learner.mean.emplace_back(p.shape());
      learner.square.emplace_back(p.shape());
    }
    adamw_row(gradients[i]->values(), rates, p.values(), learner.mean[i].values(),
              learner.square[i].values());
    ++i;
  });
}

// The gradient of the mean loss of some texts.
AdditiveAttention gradient_of(const AdditiveAttention& model, std::span<const FrozenText> texts,
                              std::span<const Index> chosen, double positive_weight) {
  AdditiveAttention sum;
  for (const Index i : chosen) {
    const FrozenText& text = texts[i];
    const AdditiveRun run = attend_additively(model, text.h);
    const double weight = text.is_positive ? positive_weight : 1;
    const double d_logit =
        weight * (run.positive() - double(text.is_positive)) / double(chosen.size());
    AdditiveGradient d = attend_additively_backward(model, text.h, run, d_logit);
    std::vector<Tensor*> parts;
    for_each_additive_parameter(d.parameters, [&](const char*, Tensor& x) { parts.push_back(&x); });
    std::size_t p = 0;
    for_each_additive_parameter(
        sum, [&](const char*, Tensor& total) { add_to(total, std::move(*parts[p++])); });
  }
  return sum;
}

}  // namespace

std::string_view name_of(Frozen frozen) { return frozen == Frozen::words ? "words" : "states"; }

Tensor frozen_vectors(const Bert& bert, const Sequence& sequence, Frozen frozen) {
  const Index T = sequence.T();
  check(T > 2, "frozen vectors: a text without words");
  if (frozen == Frozen::words)
    return look_up(bert.embeddings.word, std::span(sequence.ids).subspan(1, T - 2), "ids");
  const Trace trace = forward(bert, sequence, {}, Depth::attention);
  return rows_of(trace.hidden.back(), {1, T - 1});
}

std::vector<FrozenText> frozen_texts(const Bert& bert, std::span<const GoldText> texts,
                                     Frozen frozen) {
  std::vector<FrozenText> all;
  for (const GoldText& gold : texts)
    all.push_back(
        {frozen_vectors(bert, gold.text.sequence, frozen), gold.example.label == Index{1}});
  return all;
}

AdditiveAttention train_additive(std::span<const FrozenText> texts, const AdditiveRecipe& recipe) {
  check(!texts.empty(), "additive attention: no texts to learn from");
  const auto positive = std::ranges::count_if(texts, &FrozenText::is_positive);
  const double weight = positive > 0 ? double(texts.size()) / double(positive) - 1 : 1;
  Rng numbers = stream(recipe.seed, {for_numbers});
  Learner learner{random_additive_attention(texts[0].h.dim(1), numbers), {}, {}};
  std::vector<Index> order(texts.size());
  std::iota(order.begin(), order.end(), Index{0});
  for (Index epoch = 0; epoch < recipe.epochs; ++epoch) {
    Rng rng = stream(recipe.seed, {for_order, static_cast<std::uint64_t>(epoch)});
    shuffle(std::span(order), rng);
    for (Index begin = 0; begin < std::ssize(order); begin += recipe.batch) {
      const auto chosen =
          std::span(order).subspan(begin, std::min(recipe.batch, std::ssize(order) - begin));
      step(recipe, gradient_of(learner.model, texts, chosen, weight), learner);
    }
  }
  return std::move(learner.model);
}

}  // namespace glassbert
