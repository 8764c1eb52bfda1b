#include "train/mask_words.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

namespace glassbert {
namespace {

using Positions = std::vector<Index>;

// The positions that are chosen together: of each word, or each by itself.
std::vector<Positions> groups_of(const TrainingText& text, bool whole_words) {
  std::vector<Positions> groups;
  Index word = -1;
  for (Index t = 0; t < text.sequence.T(); ++t) {
    if (text.words[t] < 0) continue;
    if (groups.empty() || !whole_words || text.words[t] != word) groups.emplace_back();
    groups.back().push_back(t);
    word = text.words[t];
  }
  return groups;
}

// Groups at random until there are `wanted` positions, leaving out those that would be too many;
// at least one. In the order of the text.
Positions choose(std::vector<Positions> groups, Index wanted, Rng& rng) {
  shuffle(std::span(groups), rng);
  Positions chosen;
  for (const Positions& group : groups)
    if (chosen.empty() || std::ssize(chosen) + std::ssize(group) <= wanted)
      chosen.insert(chosen.end(), group.begin(), group.end());
  std::ranges::sort(chosen);
  return chosen;
}

// Asks for the pieces at the chosen positions and hides them, most of them.
// eq mask_words
Example asked_for(const TrainingText& text, const Positions& chosen, const Masking& masking,
                  Rng& rng) {
  Example example{text.sequence, {}};
  for (const Index t : chosen) {
    example.predict.push_back({t, text.sequence.ids[t]});
    const double fate = rng.uniform();
    if (fate < 0.8)
      example.sequence.ids[t] = masking.mask;
    else if (fate < 0.9)
      example.sequence.ids[t] = masking.ordinary[rng.below(std::ssize(masking.ordinary))];
  }
  return example;
}

}  // namespace

Masking masking_of(const Vocabulary& vocabulary, double share, bool whole_words) {
  Masking masking{share, whole_words, vocabulary.require(mask_token)};
  for (Index id = 0; id < vocabulary.ids(); ++id)
    if (std::ranges::find(special_tokens, vocabulary.token(id)) == special_tokens.end())
      masking.ordinary.push_back(id);
  check(!masking.ordinary.empty(), "masking: the vocabulary has only special tokens");
  return masking;
}

Example mask_words(const TrainingText& text, const Masking& masking, Rng& rng) {
  const auto pieces = std::ranges::count_if(text.words, [](Index word) { return word >= 0; });
  const auto wanted = std::max<Index>(1, std::llround(masking.share * double(pieces)));
  return asked_for(text, choose(groups_of(text, masking.whole_words), wanted, rng), masking, rng);
}

Example mask_words(const TrainingText& text, std::span<const double> chances,
                   const Masking& masking, Rng& rng) {
  const std::vector<Positions> words = groups_of(text, true);
  check(chances.size() == words.size() && !words.empty(), "masking: ", chances.size(),
        " chances for ", words.size(), " words");
  Positions chosen;
  for (std::size_t w = 0; w < words.size(); ++w)
    if (rng.uniform() < chances[w]) chosen.insert(chosen.end(), words[w].begin(), words[w].end());
  if (chosen.empty()) chosen = words[std::ranges::max_element(chances) - chances.begin()];
  return asked_for(text, chosen, masking, rng);
}

Sequence remove_words(const TrainingText& text, double most, Index mask, Rng& rng) {
  Sequence sequence = text.sequence;
  std::vector<Positions> words = groups_of(text, true);
  shuffle(std::span(words), rng);
  const Index count = std::llround(rng.uniform() * most * double(words.size()));
  for (Index w = 0; w < count; ++w)
    for (const Index t : words[w]) sequence.ids[t] = mask;
  return sequence;
}

Examples masked_word_examples(std::vector<TrainingText> texts, Masking masking) {
  const auto kept = std::make_shared<const std::vector<TrainingText>>(std::move(texts));
  return {std::ssize(*kept), [kept, masking = std::move(masking)](Index i, Rng& rng) {
            return mask_words((*kept)[i], masking, rng);
          }};
}

Examples class_examples(std::vector<TrainingText> texts, double most_removed, Index mask) {
  const auto kept = std::make_shared<const std::vector<TrainingText>>(std::move(texts));
  return {std::ssize(*kept), [kept, most_removed, mask](Index i, Rng& rng) {
            const TrainingText& text = (*kept)[i];
            Example example{text.sequence, {}};
            if (most_removed > 0) example.sequence = remove_words(text, most_removed, mask, rng);
            example.label = text.label;
            return example;
          }};
}

}  // namespace glassbert
