// Methods that read or change attention.
#include "bert/interventions.h"
#include "explain/attention.h"
#include "explain/attention_entropy.h"
#include "explain/attention_erasure.h"
#include "explain/attention_rows.h"
#include "explain/gradient_attention.h"
#include "explain/head_ablation.h"
#include "explain/head_gradient.h"
#include "explain/rollout.h"
#include "support/ask.h"
#include "support/catch.h"
#include "support/close.h"
#include "support/error_of.h"

using namespace glassbert;

namespace {

Choices of_layer(Index layer, std::optional<Index> head = {}, std::optional<Index> row = 0) {
  Choices choices;
  choices.layer = layer;
  choices.head = head;
  choices.row = row;
  return choices;
}

}  // namespace

TEST_CASE("attention is a row of the mean map, of one head's, or all of it") {
  const Bert bert = little_classifier();
  Question question(bert, little_sentence, {}, little_special);
  const Tensor& maps = question.run().layers[1].probs[0];
  const Tensor mean = explain_by_attention(question, of_layer(1, {}, {})).values;
  for (Index i = 0; i < 7; ++i)
    for (Index j = 0; j < 7; ++j)
      CHECK(std::abs(mean(i, j) - (maps(0, i, j) + maps(1, i, j) + maps(2, i, j)) / 3) <
            tolerance::attention);
  CHECK(same_bits(explain_by_attention(question, of_layer(1, 2, 4)).values,
                  slice(slice(maps, 2), 4)));
  CHECK(number_note(explain_by_attention(question, of_layer(1)), "row_sum_error") < 1e-6);
}

TEST_CASE("signs cancel in the signed mean over heads, and not in the other") {
  const Tensor probs(Shape{2, 2, 2}, {0.5, 0.5, 1, 0, 0.25, 0.75, 0.5, 0.5});
  const Tensor slopes(Shape{2, 2, 2}, {-2, 4, 3, 9, 4, 2, -6, 1});
  CHECK(difference(gradient_attention(probs, slopes), Tensor(Shape{2, 2}, {1, 1.75, 3, 0.25}),
                   {tolerance::attention, 0}) == "");
  CHECK(difference(gradient_attention_signed(probs, slopes),
                   Tensor(Shape{2, 2}, {0, 1.75, 0, 0.25}), {tolerance::attention, 0}) == "");
}

TEST_CASE("below the last layer every row of gradient x attention counts, in it only [CLS]'s") {
  const Bert bert = little_classifier();
  Question question(bert, little_sentence, logit_aim(0), little_special);
  const auto row = [&](Index layer, Index i) {
    return explain_by_gradient_attention(question, of_layer(layer, {}, i)).values;
  };
  const Tensor unread = row(2, 3);
  for (const real x : unread.values()) CHECK(x == 0);
  CHECK(*std::ranges::max_element(row(2, 0).values()) > 0);
  CHECK(*std::ranges::max_element(row(1, 3).values()) > 0);
  const Tensor one = explain_by_gradient_attention_signed(question, of_layer(1, 2, {})).values;
  const Tensor d = question.derivatives(Wanted::maps, 1).layers[1].probs[0];
  CHECK(std::abs(one(3, 4) - question.run().layers[1].probs[0](2, 3, 4) * d(2, 3, 4)) <
        tolerance::attention);
}

TEST_CASE("the entropy of a head without preferences is ln T, of a masked input less") {
  Bert bert = little_classifier();
  for (real& x : bert.layers[1].attention.query.change_weight().values()) x = 0;
  for (real& x : bert.layers[1].attention.query.bias.values()) x = 0;
  Question question(bert, little_sentence, {}, little_special);
  for (const std::optional<Index> row : {std::optional<Index>(2), std::optional<Index>()}) {
    const Explanation answer = explain_by_attention_entropy(question, of_layer(2, {}, row));
    CHECK(answer.rows == Along::layers);
    CHECK(answer.values(1, 2) == Approx(std::log(7)));
    CHECK(answer.values(0, 2) < std::log(7));
  }
  Question padded(bert, padded_sentence, {}, little_special);
  CHECK(explain_by_attention_entropy(padded, of_layer(2)).values(1, 0) == Approx(std::log(6)));
}

TEST_CASE("head ablation is F less F of a run without the head") {
  const Bert bert = little_classifier();
  Question question(bert, little_sentence, logit_aim(2), little_special);
  const Tensor loss = explain_by_head_ablation(question, {}).values;
  for (Index l = 0; l < 3; ++l)
    for (Index a = 0; a < 3; ++a) {
      const Trace without = forward(bert, little_sentence, {ablate_head(l, a)});
      CHECK(std::abs(loss(l, a) - (question.value() - without.logits(0, 2))) <
            tolerance::attention);
    }
}

TEST_CASE("a head's gradient is what F gains by a little more of the head") {
  const Bert bert = little_classifier();
  Question question(bert, little_sentence, logit_aim(2), little_special);
  const Explanation slopes = explain_by_head_gradient_signed(question, {});
  const Explanation sizes = explain_by_head_gradient(question, {});
  CHECK(number_note(slopes, "difference_to_sum_over_weights") < 1e-4);
  const double step = tolerance::slope_step;
  const auto with_gate = [&](Index l, Index a, double gate) {
    const auto turn = [a, gate](Index, Tensor& context) {
      for (Index t = 0; t < context.dim(1); ++t)
        for (real& x : context.row(a * context.dim(1) + t)) x *= static_cast<real>(gate);
    };
    return double(forward(bert, little_sentence, {{Site::context, l, turn, {}}}).logits(0, 2));
  };
  for (Index l = 0; l < 3; ++l)
    for (Index a = 0; a < 3; ++a) {
      const double tried = (with_gate(l, a, 1 + step) - with_gate(l, a, 1 - step)) / (2 * step);
      CHECK(std::abs(slopes.values(l, a) - tried) < tolerance::slope.absolute * 10);
      CHECK(sizes.values(l, a) == std::abs(slopes.values(l, a)));
    }
}

TEST_CASE("erased keys leave a row that sums to 1, or the rest as it was; the last leaves zeros") {
  const std::vector<real> row{0.5, 0.125, 0.25, 0.125};
  const std::vector<Index> one{0}, all{3, 1, 0, 2};
  std::vector<real> x = row, y = row, z = row;
  erase_keys(x, one, Erase::renormalise);
  erase_keys(y, one, Erase::zero);
  erase_keys(z, all, Erase::renormalise);
  CHECK(x == std::vector<real>{0, 0.25, 0.5, 0.25});
  CHECK(y == std::vector<real>{0, 0.125, 0.25, 0.125});
  CHECK(z == std::vector<real>{0, 0, 0, 0});
}

TEST_CASE("attention erasure is F less F of a run in which nobody looks there") {
  const Bert bert = little_classifier();
  Question question(bert, padded_sentence, logit_aim(1), little_special);
  Choices choices = of_layer(1);
  const Explanation one_layer = explain_by_attention_erasure(question, choices);
  Hooks without;
  for (Index a = 0; a < 3; ++a) without.push_back(renormalise_without(1, a, 4));
  const double changed = forward(bert, padded_sentence, without).logits(0, 1);
  CHECK(std::abs(one_layer.values(4) - (question.value() - changed)) < tolerance::attention);
  CHECK(one_layer.values(6) == 0);  // masked

  choices.all_layers = true;
  const Explanation everywhere = explain_by_attention_erasure(question, choices);
  for (const Index l : {Index{0}, Index{2}})
    for (Index a = 0; a < 3; ++a) without.push_back(renormalise_without(l, a, 4));
  const double gone = forward(bert, padded_sentence, without).logits(0, 1);
  CHECK(std::abs(everywhere.values(4) - (question.value() - gone)) < tolerance::attention);
  choices.erase = Erase::zero;
  CHECK(explain_by_attention_erasure(question, choices).values(4) != everywhere.values(4));
}

TEST_CASE("a rollout of a run keeps to its layers, and refuses those that are not in order") {
  const Bert bert = little_classifier();
  Question question(bert, little_sentence, {}, little_special);
  const std::vector<Tensor> maps = attention_maps(question.run());
  Choices choices = of_layer(1, {}, {});
  choices.from_layer = 1;
  CHECK(same_bits(explain_by_rollout(question, choices).values, residual_attention(maps[1])));
  choices.from_layer = 2;
  CHECK(error_of([&] { explain_by_rollout(question, choices); }).find("lies above layer 1") !=
        std::string::npos);
}
