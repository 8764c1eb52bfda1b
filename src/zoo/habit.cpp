#include "zoo/habit.h"

#include <algorithm>
#include <cstdlib>

#include "explain/merge_pieces.h"

namespace glassbert {
namespace {

// A text's tokens as words, [CLS] and [SEP] words of their own, and where its own words are.
struct Layout {
  Words words;
  std::vector<Index> place;  // of each word of the example
  std::vector<Index> separators;
  std::vector<Index> delimiters;  // these and the signs
};

Layout layout_of(const GoldText& gold) {
  Layout layout;
  const std::vector<Index>& word = gold.text.words;
  for (Index t = 0; t < std::ssize(word); ++t) {
    if (t == 0 || word[t] < 0 || word[t] != word[t - 1]) {
      const Index place = std::ssize(layout.words.text);
      if (word[t] >= 0) layout.place.push_back(place);
      if (word[t] < 0 && t > 0) layout.separators.push_back(place);
      layout.words.text.emplace_back();
      layout.words.size.push_back(0);
    }
    layout.words.of.push_back(std::ssize(layout.words.text) - 1);
    ++layout.words.size.back();
  }
  layout.delimiters = layout.separators;
  for (std::size_t w = 0; w < layout.place.size(); ++w)
    if (gold.example.words[w].tag == world::Tag::sign) layout.delimiters.push_back(layout.place[w]);
  return layout;
}

// Whether the largest weight of the row is where the link says.
bool points(std::span<const real> row, const Link& link, const Layout& layout) {
  const auto weight = [&](Index word) { return row[layout.place[word]]; };
  if (!link.rivals.empty())
    return std::ranges::all_of(link.rivals,
                               [&](Index rival) { return weight(link.key) > weight(rival); });
  Index best = -1;
  const auto consider = [&](Index place) {
    if (place != layout.place[link.query] && (best < 0 || row[place] > row[best])) best = place;
  };
  for (const Index place : layout.place) consider(place);
  for (const Index place : layout.separators) consider(place);
  if (link.key == separator) return std::ranges::count(layout.delimiters, best) > 0;
  return best == layout.place[link.key];
}

// Whether a sign stands there, or the [SEP] behind the last word.
bool is_delimiter(const world::Words& words, Index place) {
  const Index W = std::ssize(words);
  return place == W || (place >= 0 && place < W && words[place].tag == world::Tag::sign);
}

}  // namespace

std::vector<Pointing> head_pointing(const Bert& bert, const Behaviour& behaviour,
                                    std::span<const GoldText> texts) {
  const Index A = bert.config.A;
  std::vector<Pointing> heads(bert.config.L * A);
  for (const GoldText& gold : texts) {
    const std::vector<Link> links = behaviour.links(gold);
    if (links.empty()) continue;
    const Layout layout = layout_of(gold);
    const Trace trace = forward(bert, gold.text.sequence, {}, Depth::attention);
    for (Index l = 0; l < bert.config.L; ++l) {
      const Tensor map = merge_pieces(trace.layers[l].probs[0], layout.words);
      for (Index a = 0; a < A; ++a)
        for (const Link& link : links) {
          Pointing& head = heads[l * A + a];
          ++head.cases;
          head.right += points(map.row(a * map.dim(1) + layout.place[link.query]), link, layout);
        }
    }
  }
  return heads;
}

Pointing offset_pointing(const Behaviour& behaviour, std::span<const GoldText> texts,
                         Index offset) {
  Pointing rule;
  for (const GoldText& gold : texts)
    for (const Link& link : behaviour.links(gold)) {
      const Index place = link.query + offset;
      const auto is_nearer = [&](Index rival) {
        return std::abs(link.key - place) < std::abs(rival - place);
      };
      ++rule.cases;
      if (link.key == separator)
        rule.right += is_delimiter(gold.example.words, place);
      else
        rule.right +=
            link.rivals.empty() ? link.key == place : std::ranges::all_of(link.rivals, is_nearer);
    }
  return rule;
}

Index best_offset(const Behaviour& behaviour, std::span<const GoldText> texts) {
  constexpr Index farthest = 10;
  Index best = -1;
  Index right = -1;
  for (Index offset = -farthest; offset <= farthest; ++offset) {
    const Index now = offset_pointing(behaviour, texts, offset).right;
    if (offset == 0 || now <= right) continue;
    best = offset;
    right = now;
  }
  return best;
}

}  // namespace glassbert
