#include "zoo/part_study.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "school/decision.h"
#include "world/world.h"
#include "zoo/behaviour.h"
#include "zoo/skill.h"

namespace glassbert {
namespace {

using Texts = std::vector<GoldText>;

std::vector<Sequence> inputs_of(const Texts& texts) {
  std::vector<Sequence> inputs;
  for (const GoldText& gold : texts) inputs.push_back(gold.text.sequence);
  return inputs;
}

// Reviews of at most 14 words with a known probability outside .3 .. .7.
Texts clear_reviews(world::Split split, Index count, const Tokenizer& tokenizer) {
  const world::World world(1);
  Texts texts;
  for (Index i = 0; std::ssize(texts) < count; ++i) {
    world::Example review = world.example(world::Task::review, split, i);
    const double p = review.facts.at("p_positive");
    const bool is_sure = p < 0.3 || p > 0.7;
    if (is_sure && std::ssize(review.words) <= 14)
      texts.push_back(encode(std::move(review), tokenizer));
  }
  return texts;
}

double mean_lead(const Bert& bert, const Texts& texts, const HooksOf& hooks) {
  const std::vector<double> positive = positive_probabilities(bert, texts, hooks);
  double sum = 0;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const double log_odds = std::log(positive[i] / (1 - positive[i]));
    sum += texts[i].example.facts.at("p_positive") > 0.5 ? log_odds : -log_odds;
  }
  return sum / static_cast<double>(texts.size());
}

HooksOf with(Hooks hooks) {
  return [hooks = std::move(hooks)](const Batch&) { return hooks; };
}

}  // namespace

Ability ability_to_choose(const std::string& behaviour, const Bert& bert, const Bert& untrained,
                          const Tokenizer& tokenizer, Index count) {
  const std::vector<Behaviour> all = behaviours();
  const auto one = std::ranges::find(all, behaviour, &Behaviour::name);
  check(one != all.end() && one->use == Behaviour::Use::choices, "ability: \"", behaviour,
        "\" is no behaviour with a choice");
  const world::World world(1);
  const Texts texts = texts_of(*one, world, world::Split::test, count, tokenizer);
  const auto sure_of = [texts, &tokenizer, behaviour = *one](const Bert& model,
                                                             const HooksOf& hooks) {
    return skill(model, tokenizer, behaviour, texts, hooks).sure;
  };
  return {
      behaviour, bert.config.L,
      part_means(bert, inputs_of(texts_of(*one, world, world::Split::select, count, tokenizer))),
      [sure_of, &bert](const HooksOf& hooks) { return sure_of(bert, hooks); },
      sure_of(untrained, {})};
}

Ability ability_to_judge(const Bert& bert, const Bert& untrained, const Tokenizer& tokenizer,
                         Index count) {
  const Texts texts = clear_reviews(world::Split::test, count, tokenizer);
  return {"good or bad review", bert.config.L,
          part_means(bert, inputs_of(clear_reviews(world::Split::select, count, tokenizer))),
          [texts, &bert](const HooksOf& hooks) { return mean_lead(bert, texts, hooks); },
          mean_lead(untrained, texts, {})};
}

PartStudy study_parts(const std::vector<Ability>& abilities) {
  const std::vector<Block> blocks = all_blocks(abilities.at(0).layers);
  const Index R = std::ssize(blocks), C = std::ssize(abilities);
  PartStudy study{{}, {}, {}, {}, Tensor(Shape{R, C}), Tensor(Shape{R, C})};
  for (const Block& block : blocks) study.blocks.push_back(name_of(block));
  for (Index c = 0; c < C; ++c) {
    const Ability& one = abilities[c];
    study.abilities.push_back(one.name);
    study.whole.push_back(one.sure({}));
    study.untrained.push_back(one.by_untrained);
    for (Index r = 0; r < R; ++r) {
      const auto lost = [&](Hook hook) {
        return static_cast<real>(study.whole[c] - one.sure(with({std::move(hook)})));
      };
      study.off(r, c) = lost(block_off(blocks[r]));
      study.at_mean(r, c) = lost(block_at(blocks[r], one.means.of(blocks[r])));
    }
  }
  return study;
}

Heatmap part_maps(const PartStudy& study) {
  const auto panel = [&](const char* title, const Tensor& lost) {
    return Matrix{title,           study.blocks, study.abilities,     "block", "ability",
                  "sureness lost", lost,         ScaleKind::symmetric};
  };
  return {{"what is lost without each block", "", "parts.mean"},
          {panel("off", study.off), panel("held at its mean", study.at_mean)}};
}

Tensor block_surpluses(const Ability& ability) {
  const std::vector<Block> blocks = all_blocks(ability.layers);
  const Index R = std::ssize(blocks);
  const double whole = ability.sure({});
  const auto held = [&](Index r) { return block_at(blocks[r], ability.means.of(blocks[r])); };
  Tensor table(Shape{R, R});
  for (Index r = 0; r < R; ++r)
    table(r, r) = static_cast<real>(whole - ability.sure(with({held(r)})));
  for (Index r = 0; r < R; ++r)
    for (Index c = 0; c < r; ++c)
      table(r, c) = table(c, r) = static_cast<real>(
          surplus(whole - ability.sure(with({held(c), held(r)})), table(r, r), table(c, c)));
  return table;
}

}  // namespace glassbert
