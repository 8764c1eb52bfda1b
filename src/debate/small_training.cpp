#include "debate/small_training.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "math/kernel/adamw_row.h"
#include "math/matmul.h"

namespace glassbert {
namespace {

constexpr std::uint64_t for_numbers = 0, for_order = 1;

// What Adam remembers of one tensor.
struct Memory {
  Tensor mean, square;
};

void adam_step(const AdditiveRecipe& recipe, Index step,
               const std::vector<SmallParameter>& parameters, const std::vector<Tensor>& gradient,
               std::vector<Memory>& memory) {
  const double t = double(step), beta1 = 0.9, beta2 = 0.999;
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    const double decay = parameters[i].decays ? recipe.decay : 0;
    const AdamWRates rates{static_cast<real>(1 - recipe.rate * decay),
                           static_cast<real>(recipe.rate),
                           static_cast<real>(beta1),
                           static_cast<real>(beta2),
                           static_cast<real>(1 / (1 - std::pow(beta1, t))),
                           static_cast<real>(1 / (1 - std::pow(beta2, t))),
                           static_cast<real>(1e-8)};
    adamw_row(gradient[i].values(), rates, parameters[i].values->values(), memory[i].mean.values(),
              memory[i].square.values());
  }
}

}  // namespace

Rng numbers_rng(const AdditiveRecipe& recipe) { return stream(recipe.seed, {for_numbers}); }

void train_small(Index texts, const AdditiveRecipe& recipe,
                 const std::vector<SmallParameter>& parameters, const SmallGradient& gradient) {
  std::vector<Memory> memory;
  for (const SmallParameter& p : parameters)
    memory.push_back({Tensor(p.values->shape()), Tensor(p.values->shape())});
  std::vector<Index> order(static_cast<std::size_t>(texts));
  std::iota(order.begin(), order.end(), Index{0});
  Index step = 0;
  for (Index epoch = 0; epoch < recipe.epochs; ++epoch) {
    Rng rng = stream(recipe.seed, {for_order, static_cast<std::uint64_t>(epoch)});
    shuffle(std::span(order), rng);
    for (Index begin = 0; begin < texts; begin += recipe.batch) {
      const Index end = std::min(begin + recipe.batch, texts);
      std::vector<Tensor> sum(parameters.size());
      for (Index i = begin; i < end; ++i) {
        std::vector<Tensor> of_text = gradient(order[i], end - begin);
        for (std::size_t p = 0; p < sum.size(); ++p) add_to(sum[p], std::move(of_text[p]));
      }
      adam_step(recipe, ++step, parameters, sum, memory);
    }
  }
}

}  // namespace glassbert
