#include "explain/parts.h"

#include "bert/interventions.h"
#include "explain/head_ablation.h"
#include "explain/lead.h"
#include "explain/logit_attribution.h"
#include "support/ask.h"
#include "support/catch.h"
#include "support/close.h"

using namespace glassbert;

namespace {

const std::vector<Sequence> texts{little_sentence, {{2, 9, 13, 3}, {}, {}}};

}  // namespace

TEST_CASE("means of parts are over all tokens of all texts") {
  const Bert bert = little_classifier();
  const PartMeans means = part_means(bert, texts);
  double sum = 0;
  for (const Sequence& text : texts) {
    const Tensor out = forward(bert, text).layers[1].feed_forward_out;
    for (Index t = 0; t < out.dim(0); ++t) sum += double(out(t, 4));
  }
  CHECK(double(means.feed_forward[1](4)) == Approx(sum / 11).margin(tolerance::outcome));
  CHECK(means.of({Site::attention_out, 2}).shape() == Shape{bert.config.H});
}

TEST_CASE("each part off or held at its mean loses what a run with that one hook loses") {
  const Bert bert = little_classifier();
  const Index A = bert.config.A, D = bert.config.D();
  Question question = about_lead(bert, little_sentence, little_special);
  const PartMeans means = part_means(bert, texts);
  const Tensor off = part_losses(question, nullptr), held = part_losses(question, &means);
  const auto loss = [&](Hook hook) {
    const Trace run = forward(bert, little_sentence, {std::move(hook)}, Depth::attention);
    return question.value() - question.aim().F(run).values[0];
  };
  const Tensor ablated = explain_by_head_ablation(question, {}).values;
  for (Index l = 0; l < bert.config.L; ++l) {
    for (Index a = 0; a < A; ++a) {
      CHECK(double(off(l, a)) == Approx(double(ablated(l, a))).margin(tolerance::outcome));
      Tensor mean(Shape{D});
      for (Index d = 0; d < D; ++d) mean(d) = means.context[l](a * D + d);
      CHECK(double(held(l, a)) == Approx(loss(mean_head(l, a, mean))).margin(tolerance::outcome));
    }
    const Block attention{Site::attention_out, l}, ffn{Site::feed_forward_out, l};
    CHECK(double(off(l, A)) == Approx(loss(block_off(attention))).margin(tolerance::outcome));
    CHECK(double(off(l, A + 1)) == Approx(loss(block_off(ffn))).margin(tolerance::outcome));
    CHECK(double(held(l, A)) ==
          Approx(loss(block_at(attention, means.of(attention)))).margin(tolerance::outcome));
    CHECK(double(held(l, A + 1)) ==
          Approx(loss(block_at(ffn, means.of(ffn)))).margin(tolerance::outcome));
  }
}

TEST_CASE("the ledger of a lead balances: its entries sum to the difference of two logits") {
  const Bert bert = little_classifier();
  const Trace run = forward(bert, little_sentence);
  const Ledger ledger = lead_ledger(bert, run, 2, 0);
  CHECK(ledger.sum ==
        Approx(double(run.logits(0, 2)) - double(run.logits(0, 0))).margin(tolerance::outcome));
  double sum = ledger.embedding + ledger.bias;
  for (const real part : ledger.parts.values()) sum += part;
  CHECK(sum == Approx(ledger.sum).margin(tolerance::outcome));
}

TEST_CASE("blocks are counted from below and named") {
  const std::vector<Block> blocks = all_blocks(2);
  REQUIRE(blocks.size() == 4);
  CHECK(name_of(blocks[0]) == "attention 0");
  CHECK(name_of(blocks[3]) == "feed-forward 1");
}
