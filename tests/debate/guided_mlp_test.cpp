#include "debate/guided_mlp.h"

#include <algorithm>
#include <cmath>

#include "debate/guides.h"
#include "support/ask.h"
#include "support/catch.h"

using namespace glassbert;

namespace {

GuidedText guided_text(std::uint64_t seed) {
  Rng rng{seed};
  GuidedText text{normal(rng, {4, 6}), uniform(rng, {1, 4}), seed % 2 == 0};
  return text;
}

}  // namespace

TEST_CASE("a guided classifier's logit is its formula, and its derivatives those of differences") {
  Rng rng{2};
  GuidedMlp model = random_guided_mlp(6, rng);
  const GuidedText text = guided_text(3);
  double logit = model.output.bias(0);
  for (Index k = 0; k < 6; ++k)
    for (Index t = 0; t < 4; ++t) {
      double straight = model.inner.bias(k);
      for (Index h = 0; h < 6; ++h) straight += double(text.h(t, h)) * model.inner.weight()(k, h);
      logit += double(model.output.weight()(0, k)) * text.alpha(0, t) * std::tanh(straight);
    }
  CHECK(guided_logit(model, text) == Approx(logit).margin(1e-5));
  const GuidedMlp d = guided_backward(model, text, 1);
  const double step = sizeof(real) == 8 ? 1e-5 : 1e-2;
  const double tolerance = sizeof(real) == 8 ? 1e-8 : 2e-3;  // float: rounding over the step
  for (const auto& [k, h] : {std::pair<Index, Index>{0, 0}, {3, 5}, {5, 2}}) {
    const real old = model.inner.weight()(k, h);
    model.inner.change_weight()(k, h) = static_cast<real>(old + step);
    const double up = guided_logit(model, text);
    model.inner.change_weight()(k, h) = static_cast<real>(old - step);
    const double down = guided_logit(model, text);
    model.inner.change_weight()(k, h) = old;
    CHECK(std::abs(d.inner.weight()(k, h) - (up - down) / (2 * step)) < tolerance);
  }
}

TEST_CASE("without a guide the classifier's own weights learn by the derivatives of differences") {
  Rng rng{2};
  GuidedMlp model = random_guided_mlp(6, rng);
  GuidedText text = guided_text(3);
  text.alpha = Tensor();
  const GuidedMlp d = guided_backward(model, text, 1);
  const double step = sizeof(real) == 8 ? 1e-5 : 1e-2;
  const double tolerance = sizeof(real) == 8 ? 1e-8 : 2e-3;  // float: rounding over the step
  const auto difference = [&](real& number) {
    const real old = number;
    number = static_cast<real>(old + step);
    const double up = guided_logit(model, text);
    number = static_cast<real>(old - step);
    const double down = guided_logit(model, text);
    number = old;
    return (up - down) / (2 * step);
  };
  for (Index k = 0; k < 6; ++k) {
    CHECK(std::abs(d.query(0, k) - difference(model.query(0, k))) < tolerance);
    CHECK(std::abs(d.inner.weight()(k, 2) - difference(model.inner.change_weight()(k, 2))) <
          tolerance);
  }
}

TEST_CASE("a guide that points at the deciding word is learnt from, one that points away is not") {
  // The first of three words decides; the others are noise.
  const auto texts = [](Index count, Index pointed, std::uint64_t seed) {
    Rng rng{seed};
    std::vector<GuidedText> all;
    for (Index i = 0; i < count; ++i) {
      GuidedText text{normal(rng, {3, 6}), Tensor(Shape{1, 3}), rng.below(2) == 1};
      text.h(0, 0) = text.is_positive ? real(2) : real(-2);
      text.alpha(0, pointed) = 1;
      all.push_back(std::move(text));
    }
    return all;
  };
  const GuidedMlp good = train_guided(texts(200, 0, 1), {.epochs = 10, .rate = 1e-2});
  const GuidedMlp bad = train_guided(texts(200, 2, 1), {.epochs = 10, .rate = 1e-2});
  CHECK(guided_accuracy(good, texts(200, 0, 2)) > 0.95);
  CHECK(guided_accuracy(bad, texts(200, 2, 2)) < 0.65);
}

TEST_CASE("a head's guides are its weights, those dealt anew, and others with its answer") {
  const Bert bert = little_classifier();
  Rng rng{4};
  const AdditiveHead head{random_additive_attention(bert.config.H, rng), Frozen::words, "random"};
  const std::vector<GuidedText> texts = guided_texts(bert, little_sentence, head, true, 0.01, rng);
  REQUIRE(texts.size() == std::size(head_guides));
  const AdditiveRun own = attend_additively(head.model, texts[0].h);
  CHECK(std::abs(texts[3].alpha(0, 2) - own.alpha(0, 2)) < 1e-6);
  CHECK(std::abs(read_out(head.model, texts[0].h, texts[2].alpha).positive() - own.positive()) <
        0.0101);
  CHECK(texts[0].alpha(0, 4) == Approx(0.2));
  CHECK(texts[4].alpha.empty());
}

TEST_CASE("every guide is a distribution over the words, and adversaries keep the answer") {
  const Bert bert = little_classifier();
  Rng rng{1};
  const std::vector<GuidedText> texts =
      guided_texts(bert, little_sentence, little_special, true, 0.01, rng);
  REQUIRE(texts.size() == std::size(all_guides));
  CHECK(texts.back().alpha.empty());  // learned: no guide
  for (const GuidedText& text : std::span(texts).first(texts.size() - 1)) {
    CHECK(text.h.dim(0) == 5);
    double sum = 0;
    for (const real w : text.alpha.values()) {
      CHECK(w >= 0);
      sum += w;
    }
    CHECK(std::abs(sum - 1) < 1e-5);
  }
  CHECK(texts[0].alpha(0, 1) == Approx(0.2));
  CHECK_FALSE(std::ranges::equal(texts[2].alpha.values(), texts[3].alpha.values()));
}

TEST_CASE("a layer's guide is the row of [CLS] there, the mean of the heads, words alone") {
  const Bert bert = little_classifier();
  Rng rng{1};
  const std::vector<GuidedText> texts = guided_texts(bert, little_sentence, 0, true, rng);
  REQUIRE(texts.size() == std::size(layer_guides));
  const Tensor P = forward(bert, little_sentence).layers[0].probs[0];
  double sum = 0, third = 0;
  for (Index a = 0; a < bert.config.A; ++a)
    for (Index k = 1; k < little_sentence.T() - 1; ++k) {
      sum += double(P(a, 0, k));
      if (k == 3) third += double(P(a, 0, k));
    }
  CHECK(texts[2].alpha(0, 2) == Approx(third / sum).margin(1e-6));
  CHECK(texts[0].alpha(0, 2) == Approx(0.2));
  const auto own = texts[2].alpha.values(), dealt = texts[1].alpha.values();
  CHECK(std::ranges::is_permutation(own, dealt));
  CHECK_FALSE(std::ranges::equal(own, dealt));
  CHECK(texts[3].alpha.empty());
  const std::vector<GuidedText> last = guided_texts(bert, little_sentence, little_special, true,
                                                    0.01, rng),
                                same = guided_texts(bert, little_sentence, bert.config.L - 1, true,
                                                    rng);
  CHECK(std::abs(last[3].alpha(0, 2) - same[2].alpha(0, 2)) < 1e-6);
}
