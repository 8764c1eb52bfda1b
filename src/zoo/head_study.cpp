#include "zoo/head_study.h"

#include <algorithm>
#include <iterator>

namespace glassbert {
namespace {

Index most_right(const std::vector<Pointing>& heads) {
  return std::ranges::max_element(heads, {}, &Pointing::right) - heads.begin();
}

HeadStudy study_one(const Bert& bert, const Bert& untrained, const Tokenizer& tokenizer,
                    const Behaviour& behaviour, std::span<const GoldText> chosen_on,
                    std::span<const GoldText> scored_on) {
  constexpr std::size_t candidates = 10;
  const Index A = bert.config.A;
  const auto number = [A](const Head& head) { return head.layer * A + head.head; };
  HeadStudy study;
  study.behaviour = behaviour.name;
  const Index best = most_right(head_pointing(bert, behaviour, chosen_on));
  const Index best_untrained = most_right(head_pointing(untrained, behaviour, chosen_on));
  const std::vector<Pointing> scored = head_pointing(bert, behaviour, scored_on);
  study.by_pattern = {best / A, best % A};
  study.pattern = scored[best];
  study.uniform = head_pointing(untrained, behaviour, scored_on)[best_untrained];
  study.offset = best_offset(behaviour, chosen_on);
  study.by_offset = offset_pointing(behaviour, scored_on, study.offset);

  const auto skill_without = [&](const std::vector<Head>& heads) {
    return skill(bert, tokenizer, behaviour, scored_on, without(heads));
  };
  const std::vector<Needed> needed = needed_heads(bert, tokenizer, behaviour, chosen_on);
  study.by_ablation = needed.front().head;
  study.ablation_pattern = scored[number(study.by_ablation)];
  study.pair = needed_pair(bert, tokenizer, behaviour, chosen_on, needed, candidates);
  study.whole = skill(bert, tokenizer, behaviour, scored_on);
  study.without_pattern = skill_without({study.by_pattern});
  study.without_ablation = skill_without({study.by_ablation});
  study.without_pair = skill_without({study.pair.first, study.pair.second});
  for (const Needed& one : needed) study.mean_loss += one.loss / double(needed.size());
  return study;
}

}  // namespace

std::vector<HeadStudy> study_heads(const Bert& bert, const Bert& untrained,
                                   const Tokenizer& tokenizer, const world::World& world,
                                   Index count) {
  std::vector<HeadStudy> studies;
  for (const Behaviour& behaviour : behaviours())
    studies.push_back(study_one(bert, untrained, tokenizer, behaviour,
                                texts_of(behaviour, world, world::Split::select, count, tokenizer),
                                texts_of(behaviour, world, world::Split::test, count, tokenizer)));
  return studies;
}

}  // namespace glassbert
