#include "debate/additive_attention.h"

#include <cmath>

#include "core/file_error.h"
#include "debate/additive_training.h"
#include "gradient/differences.h"
#include "math/matmul.h"
#include "support/catch.h"
#include "support/close.h"
#include "support/error_of.h"
#include "support/temporary_folder.h"

using namespace glassbert;

namespace {

struct Case {
  AdditiveAttention model;
  Tensor h;
};

Case random_case(Index T, Index H) {
  Rng rng{7};
  AdditiveAttention model = random_additive_attention(H, rng);
  return {std::move(model), normal(rng, Shape{T, H})};
}

}  // namespace

TEST_CASE("additive attention is the formula in index notation") {
  for (const auto& [T, H] : std::vector<std::pair<Index, Index>>{{1, 2}, {5, 6}, {9, 4}}) {
    const auto [model, h] = random_case(T, H);
    const AdditiveRun run = attend_additively(model, h);
    const Index K = H / 2;
    std::vector<double> s(T);
    double sum = 0, logit = double(model.output.bias(0));
    for (Index t = 0; t < T; ++t) {
      for (Index k = 0; k < K; ++k) {
        double inner = double(model.inner.bias(k));
        for (Index i = 0; i < H; ++i) inner += double(model.inner.weight()(k, i)) * double(h(t, i));
        s[t] += double(model.query(0, k)) * std::tanh(inner);
      }
      sum += std::exp(s[t]);
    }
    for (Index t = 0; t < T; ++t) {
      CHECK(double(run.alpha(0, t)) == Approx(std::exp(s[t]) / sum).margin(1e-6));
      for (Index i = 0; i < H; ++i)
        logit += std::exp(s[t]) / sum * double(h(t, i)) * double(model.output.weight()(0, i));
    }
    CHECK(run.logit == Approx(logit).margin(1e-6));
    CHECK(run.positive() == Approx(1 / (1 + std::exp(-logit))).margin(1e-6));
  }
}

TEST_CASE("other weights read the same states out, and the model's own change nothing") {
  const auto [model, h] = random_case(5, 6);
  const AdditiveRun run = attend_additively(model, h);
  CHECK(read_out(model, h, run.alpha).logit == run.logit);
  Tensor first(Shape{1, 5});
  first(0, 0) = 1;
  const AdditiveRun read = read_out(model, h, first);
  for (Index i = 0; i < 6; ++i) CHECK(read.context(0, i) == h(0, i));
}

#ifdef GLASSBERT_DOUBLE
TEST_CASE("its derivatives are those of central differences") {
  const auto [model, h] = random_case(5, 6);
  Rng rng{8};
  const Tensor direction = normal(rng, Shape{1, 5});
  // A scalar that reads the logit and alpha.
  const auto value = [&](const AdditiveAttention& m, const Tensor& x) {
    const AdditiveRun run = attend_additively(m, x);
    double sum = 1.7 * run.logit;
    for (Index t = 0; t < 5; ++t) sum += double(direction(0, t)) * double(run.alpha(0, t));
    return sum;
  };
  const AdditiveRun run = attend_additively(model, h);
  AdditiveGradient d = attend_additively_backward(model, h, run, 1.7, direction);
  CHECK(fault([&](const Tensor& x) { return value(model, x); }, h, d.d_h) == "");
  std::vector<Tensor> gradients;
  for_each_additive_parameter(d.parameters,
                              [&](const char*, const Tensor& x) { gradients.push_back(x); });
  std::size_t i = 0;
  for_each_additive_parameter(model, [&](const std::string& name, const Tensor& x) {
    const auto at = [&](const Tensor& moved) {
      AdditiveAttention other = model;
      for_each_additive_parameter(other, [&](const char* other_name, Tensor& y) {
        if (other_name == name) y = moved;
      });
      return value(other, h);
    };
    INFO(name);
    CHECK(fault(at, x, gradients[i++]) == "");
  });
}
#endif

TEST_CASE("training finds the word that decides, and equal seeds give equal models") {
  Rng rng{3};
  std::vector<FrozenText> texts;
  const Tensor good = normal(rng, Shape{8});
  for (int i = 0; i < 200; ++i) {
    FrozenText text{normal(rng, Shape{6, 8}, 0, 0.3), i % 3 == 0};
    if (text.is_positive)
      for (Index k = 0; k < 8; ++k) text.h(rng.below(1) + i % 6, k) += good(k);
    texts.push_back(std::move(text));
  }
  const AdditiveRecipe recipe{.epochs = 40, .rate = 1e-2};
  const AdditiveAttention model = train_additive(texts, recipe);
  double right = 0;
  for (const FrozenText& text : texts)
    right += (attend_additively(model, text.h).logit > 0) == text.is_positive;
  CHECK(right >= 190);

  const AdditiveAttention again = train_additive(texts, recipe);
  CHECK(difference(again.inner.weight(), model.inner.weight(), {0, 0}) == "");
  const AdditiveAttention other = train_additive(texts, {.epochs = 40, .rate = 1e-2, .seed = 2});
  CHECK(difference(other.inner.weight(), model.inner.weight(), {0, 0}) != "");
}

TEST_CASE("a model is the same after saving and loading, and other files are refused") {
  const TemporaryFolder folder;
  const auto [model, h] = random_case(5, 6);
  save_additive(folder / "words-1.safetensors", model, Frozen::words, 1);
  const AdditiveAttention loaded = load_additive(folder / "words-1.safetensors");
  CHECK(attend_additively(loaded, h).logit == attend_additively(model, h).logit);

  AdditiveAttention odd = model;
  odd.query = Tensor(Shape{1, 2});
  save_additive(folder / "odd.safetensors", odd, Frozen::words, 1);
  CHECK_THROWS_AS(load_additive(folder / "odd.safetensors"), FileError);
}
