#include "debate/rivals.h"

#include <cmath>

#include "bert/interventions.h"
#include "debate/bert_rivals.h"
#include "debate/rival.h"
#include "math/softmax.h"
#include "measure/jensen_shannon.h"
#include "support/ask.h"
#include "support/catch.h"

using namespace glassbert;

namespace {

// Texts in which one word decides, beside one that says the same and others that say nothing.
std::vector<FrozenText> texts_with_a_spare_word(Index count, std::uint64_t seed) {
  Rng rng{seed};
  std::vector<FrozenText> texts;
  for (Index i = 0; i < count; ++i) {
    FrozenText text{normal(rng, Shape{5, 8}, 0, 0.1), rng.below(2) == 1};
    for (const Index word : {1, 3}) {
      text.h(word, 0) = text.is_positive ? real(2) : real(-2);
      text.h(word, word) = 2;
    }
    texts.push_back(std::move(text));
  }
  return texts;
}

double mean(const std::vector<double>& x) {
  double sum = 0;
  for (const double v : x) sum += v / double(x.size());
  return sum;
}

Bert two_class_bert() {
  Bert bert = little_classifier();
  Rng rng{6};
  bert.config.labels = {"bad", "good"};
  bert.classifier = Linear(normal(rng, {2, bert.config.H}), normal(rng, {2}));
  return bert;
}

Batch little_batch(const Bert& bert) {
  return stack(std::vector<Example>{{little_sentence, {}}, {{{2, 9, 7, 3}, {}, {}}, {}}},
               bert.config);
}

}  // namespace

TEST_CASE("evened texts are read as with weights all alike, and their mean is the context") {
  const std::vector<FrozenText> texts = texts_with_a_spare_word(3, 1);
  Rng rng{2};
  const AdditiveAttention model = random_additive_attention(8, rng);
  const std::vector<WeightedAnswer> readings = read_evenly(model, texts);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    Tensor even(Shape{1, 5});
    for (Index s = 0; s < 5; ++s) even(0, s) = real(1) / 5;
    CHECK(readings[i].positive ==
          Approx(read_out(model, texts[i].h, even).positive()).margin(1e-6));
    CHECK(readings[i].alpha == std::vector<double>(5, 0.2));
  }
}

TEST_CASE("a model trained on evened texts leaves its attention as it was drawn") {
  const AdditiveRecipe recipe{.epochs = 2, .seed = 5};
  const AdditiveAttention model = train_additive(evened(texts_with_a_spare_word(40, 1)), recipe);
  Rng numbers = numbers_rng(recipe);
  const AdditiveAttention drawn = random_additive_attention(8, numbers);
  CHECK(std::ranges::equal(model.query.values(), drawn.query.values()));
  CHECK_FALSE(std::ranges::equal(model.output.weight().values(), drawn.output.weight().values()));
}

TEST_CASE("a rival without a gain for distance answers as the base, and with one looks elsewhere") {
  const std::vector<FrozenText> texts = texts_with_a_spare_word(200, 1);
  const AdditiveAttention base = train_additive(texts, {.epochs = 10, .rate = 1e-2});
  const std::vector<WeightedAnswer> own = read_texts(base, texts);
  const Gain gain = GENERATE(Gain::kullback_leibler, Gain::jensen_shannon);
  const auto stand = [&](double lambda) {
    const AdditiveRecipe recipe{.epochs = 30, .rate = 1e-2, .seed = 7};
    return standing_of("rival", texts, own,
                       read_texts(train_rival(texts, own, lambda, gain, recipe), texts));
  };
  const Standing copy = stand(0), rival = stand(0.1);
  CHECK(mean(copy.moved) < 0.05);
  CHECK(mean(rival.moved) < 0.1);
  CHECK(mean(rival.distance) > mean(copy.distance) + 0.1);
  CHECK(rival.accuracy > 0.95);
}

TEST_CASE("the bounded gain's slopes are those of lambda times Jensen and Shannon's divergence") {
  std::vector<double> alpha{0.5, 0.2, 0.3};
  const std::vector<double> base{0.1, 0.6, 0.3};
  const std::vector<double> d = bounded_gain_backward(alpha, base, 0.3);
  for (std::size_t s = 0; s < 3; ++s) {
    // Along the simplex, where the divergence is defined: from key s to the next one.
    const std::size_t next = (s + 1) % 3;
    const auto at = [&](double step) {
      std::vector<double> moved = alpha;
      moved[s] += step;
      moved[next] -= step;
      return -0.3 * jensen_shannon(moved, base);
    };
    CHECK(d[s] - d[next] == Approx((at(1e-5) - at(-1e-5)) / 2e-5).margin(1e-6));
  }
}

TEST_CASE("a rival's weight that has come to 0 has no slope, and the others keep theirs") {
  const std::vector<double> y{0.3, 0.7}, base{0.2, 0.5, 0.3}, alpha{0, 0.6, 0.4},
      nearly{1e-12, 0.6, 0.4};
  const RivalSlopes d = rival_loss_backward(y, y, alpha, base, 0.3);
  const RivalSlopes near = rival_loss_backward(y, y, nearly, base, 0.3);
  CHECK(d.d_alpha[0] == 0);
  CHECK(std::abs(nearly[0] * near.d_alpha[0]) < 1e-10);  // what softmax's backward makes of it
  CHECK(d.d_alpha[1] == near.d_alpha[1]);
  CHECK(d.d_alpha[2] == near.d_alpha[2]);
}

TEST_CASE("a standing counts right answers and measures both distances, and medians are by text") {
  std::vector<FrozenText> texts{{Tensor(Shape{2, 1}), true}, {Tensor(Shape{2, 1}), false}};
  const std::vector<WeightedAnswer> base{{0.75, {0.5, 0.5}}, {0.25, {1, 0}}},
      other{{0.5, {0.5, 0.5}}, {0.125, {0, 1}}};
  const Standing one = standing_of("one", texts, base, other);
  CHECK(one.accuracy == 0.5);
  CHECK(one.moved == std::vector<double>{0.25, 0.125});
  CHECK(one.distance[0] == 0);
  CHECK(one.distance[1] == Approx(std::log(2.0)));
  const Standing same = standing_of("same", texts, base, base);
  const std::vector<Standing> several{one, same, same};
  CHECK(median_of("median", several).distance == std::vector<double>{0, 0});
  CHECK(median_of("median", several).accuracy == Approx((0.5 + 1 + 1) / 3));
}

TEST_CASE("the adversary of a text stays within epsilon and goes far") {
  const Bert bert = little_classifier();
  Rng rng{3};
  const AdditiveHead head{random_additive_attention(bert.config.H, rng), Frozen::words, "random"};
  StudyText text{0, "", little_sentence, {}, Index{1}};
  const std::vector<FrozenText> frozen{{frozen_vectors(bert, text.sequence, Frozen::words), true}};
  const std::vector<WeightedAnswer> own = read_texts(head.model, frozen),
                                    found = read_by_adversary(bert, head, {&text, 1}, 0.01, 500);
  const Standing standing = standing_of("found", frozen, own, found);
  CHECK(standing.moved[0] <= 0.0101);
  CHECK(standing.distance[0] > 0.2);
  CHECK(found[0].positive == Approx(read_out(head.model, frozen[0].h,
                                             [&] {
                                               Tensor alpha(Shape{1, 5});
                                               for (Index s = 0; s < 5; ++s)
                                                 alpha(0, s) = real(found[0].alpha[s]);
                                               return alpha;
                                             }())
                                        .positive())
                                 .margin(1e-6));
}

TEST_CASE(
    "the rival's term of a BERT against itself is 0, and its slopes are those of differences") {
  const Bert bert = little_classifier();
  const Batch batch = little_batch(bert);
  const Trace run = forward(bert, batch);
  CHECK(rival_term(run, bert, 0.3).value == Approx(0).margin(1e-9));
  Bert base = bert;
  for (real& w : base.classifier->change_weight().values()) w = -w;
  const ExtraLoss term = rival_term(run, base, 0.3);
  const double step = sizeof(real) == 8 ? 1e-5 : 1e-2, margin = sizeof(real) == 8 ? 1e-7 : 1e-3;
  const auto slope = [&](const auto& place) {
    Trace moved = run;
    place(moved) += static_cast<real>(step);
    const double up = rival_term(moved, base, 0.3).value;
    place(moved) -= static_cast<real>(2 * step);
    return (up - rival_term(moved, base, 0.3).value) / (2 * step);
  };
  CHECK(term.d_trace.logits(1, 0) ==
        Approx(slope([](Trace& t) -> real& { return t.logits(1, 0); })).margin(margin));
  const auto weight = [](Trace& t) -> real& { return t.layers.back().probs[1](0, 0, 2); };
  Trace values = run;
  CHECK(weight(values) > 0);
  CHECK(term.d_trace.layers.back().probs[1](0, 0, 2) == Approx(slope(weight)).margin(margin));
  CHECK(term.d_trace.layers.back().probs[1](0, 1, 2) == 0);
}

TEST_CASE("a BERT stands to itself without distance, and its readings are rows of each head") {
  const Bert bert = two_class_bert();
  const WeightedAnswer reading = read_text(bert, little_sentence);
  CHECK(std::ssize(reading.alpha) == bert.config.A * little_sentence.T());
  StudyText text{0, "", little_sentence, {}, Index{reading.positive > 0.5}};
  const Standing itself = bert_standing("itself", bert, bert, {&text, 1});
  CHECK(itself.accuracy == 1);
  CHECK(itself.distance[0] == Approx(0).margin(1e-9));
  CHECK(itself.moved[0] == 0);
  const auto even_last = [&](const Batch& batch) {
    return uniform_layer(bert.config.L - 1, bert.config, batch);
  };
  const Standing even = bert_standing("even", bert, bert, {&text, 1}, even_last);
  CHECK(even.distance[0] > 0.001);
  CHECK(even.moved[0] > 0);
  const WeightedAnswer flat =
      read_text(bert, little_sentence, even_last(stack({&little_sentence, 1}, bert.config)));
  for (const double w : flat.alpha) CHECK(w == Approx(1 / double(little_sentence.T())));
}
