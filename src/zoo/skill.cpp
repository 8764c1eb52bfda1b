#include "zoo/skill.h"

#include <algorithm>
#include <iterator>

#include "bert/interventions.h"
#include "school/grade.h"
#include "train/mask_words.h"
#include "train/train.h"

namespace glassbert {
namespace {

// The texts with one word hidden in each, text i hiding one of those that may be: the same at each
// call.
std::vector<Example> with_one_hidden(const Behaviour& behaviour, std::span<const GoldText> texts,
                                     const Tokenizer& tokenizer) {
  const Index mask = tokenizer.vocabulary().require(mask_token);
  std::vector<Example> examples;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const GoldText& gold = texts[i];
    std::vector<Index> words;
    for (Index w = 0; w < std::ssize(gold.example.words); ++w)
      if (behaviour.use == Behaviour::Use::words ||
          gold.example.words[w].relation == world::Relation::det)
        words.push_back(w);
    if (words.empty()) continue;
    Rng rng = stream(i, {});
    Example example{gold.text.sequence, {}};
    for (const Index t : tokens_of(gold, words[rng.below(std::ssize(words))])) {
      example.predict.push_back({t, example.sequence.ids[t]});
      example.sequence.ids[t] = mask;
    }
    examples.push_back(std::move(example));
  }
  return examples;
}

}  // namespace

Skill skill(const Bert& bert, const Tokenizer& tokenizer, const Behaviour& behaviour,
            std::span<const GoldText> texts, const HooksOf& hooks) {
  if (behaviour.use == Behaviour::Use::choices) {
    std::vector<GoldText> asked;
    std::ranges::copy_if(texts, std::back_inserter(asked),
                         [](const GoldText& x) { return x.example.choice.has_value(); });
    const std::vector<double> sure = sureness(bert, tokenizer, asked, hooks);
    double sum = 0;
    for (const double x : sure) sum += x;
    return {share_above_0(sure), sum / double(std::max<std::size_t>(1, sure.size()))};
  }
  const std::vector<Example> hidden = with_one_hidden(behaviour, texts, tokenizer);
  const Examples examples{std::ssize(hidden), [&](Index i, Rng&) { return hidden[i]; }};
  const Score score = evaluate(bert, examples, {hooks, {}});
  return {score.accuracy(), -score.loss};
}

HooksOf without(std::vector<Head> heads) {
  return [heads = std::move(heads)](const Batch&) {
    Hooks hooks;
    for (const auto& [layer, head] : heads) hooks.push_back(ablate_head(layer, head));
    return hooks;
  };
}

std::vector<Needed> needed_heads(const Bert& bert, const Tokenizer& tokenizer,
                                 const Behaviour& behaviour, std::span<const GoldText> texts) {
  const double whole = skill(bert, tokenizer, behaviour, texts).sure;
  std::vector<Needed> needed;
  for (Index l = 0; l < bert.config.L; ++l)
    for (Index a = 0; a < bert.config.A; ++a)
      needed.push_back(
          {{l, a}, whole - skill(bert, tokenizer, behaviour, texts, without({{l, a}})).sure});
  std::ranges::stable_sort(needed, std::greater{}, &Needed::loss);
  return needed;
}

std::pair<Head, Head> needed_pair(const Bert& bert, const Tokenizer& tokenizer,
                                  const Behaviour& behaviour, std::span<const GoldText> texts,
                                  std::span<const Needed> needed, std::size_t among) {
  std::pair<Head, Head> best{needed[0].head, needed[1].head};
  double least = skill(bert, tokenizer, behaviour, texts).sure;
  for (std::size_t i = 0; i < std::min(among, needed.size()); ++i)
    for (std::size_t j = 0; j < i; ++j) {
      const Head one = needed[j].head, other = needed[i].head;
      const double sure = skill(bert, tokenizer, behaviour, texts, without({one, other})).sure;
      if (sure >= least) continue;
      least = sure;
      best = {one, other};
    }
  return best;
}

}  // namespace glassbert
