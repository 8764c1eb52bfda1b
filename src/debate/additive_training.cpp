#include "debate/additive_training.h"

#include <algorithm>
#include <utility>

#include "math/look_up.h"
#include "math/matmul.h"

namespace glassbert {
namespace {

// Cross-entropy of the label, its slope by the logit.
AdditiveLoss loss_of_labels(std::span<const FrozenText> texts) {
  const auto positive = std::ranges::count_if(texts, &FrozenText::is_positive);
  const double rarer = positive > 0 ? double(texts.size()) / double(positive) - 1 : 1;
  return [=](Index text, const AdditiveRun& run) -> AdditiveSlopes {
    const bool is_positive = texts[text].is_positive;
    return {(is_positive ? rarer : 1) * (run.positive() - double(is_positive)), {}};
  };
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
  return train_additive(texts, recipe, loss_of_labels(texts));
}

AdditiveAttention train_additive(std::span<const FrozenText> texts, const AdditiveRecipe& recipe,
                                 const AdditiveLoss& loss) {
  check(!texts.empty(), "additive attention: no texts to learn from");
  Rng numbers = numbers_rng(recipe);
  AdditiveAttention model = random_additive_attention(texts[0].h.dim(1), numbers);
  std::vector<SmallParameter> parameters;
  for_each_additive_parameter(model, [&](std::string_view name, Tensor& p) {
    parameters.push_back({&p, name.starts_with("output")});
  });
  train_small(std::ssize(texts), recipe, parameters, [&](Index text, Index batch) {
    const Tensor& h = texts[text].h;
    const AdditiveRun run = attend_additively(model, h);
    AdditiveSlopes d = loss(text, run);
    if (!d.d_alpha.empty()) d.d_alpha = scaled(d.d_alpha, 1 / static_cast<real>(batch));
    AdditiveGradient gradient =
        attend_additively_backward(model, h, run, d.d_logit / double(batch), d.d_alpha);
    std::vector<Tensor> parts;
    for_each_additive_parameter(gradient.parameters,
                                [&](const char*, Tensor& x) { parts.push_back(std::move(x)); });
    return parts;
  });
  return model;
}

std::vector<FrozenText> evened(std::span<const FrozenText> texts) {
  std::vector<FrozenText> all;
  for (const FrozenText& text : texts) {
    Tensor even(Shape{1, text.h.dim(0)});
    std::ranges::fill(even.values(), 1 / static_cast<real>(text.h.dim(0)));
    all.push_back({matmul(even, text.h), text.is_positive});
  }
  return all;
}

}  // namespace glassbert
