#include "world/review.h"

#include <cmath>

#include "world/noun_phrase.h"
#include "world/opinion.h"
#include "world/sentence.h"

namespace glassbert::world {
namespace {

Word comma() {
  Word sign = word(",", Tag::sign);
  sign.is_joined = true;
  return sign;
}

double score_of(const Words& words) {
  double score = 0;
  for (const Word& word : words) score += word.weight;
  return score;
}

// The dialogue was dull, but the music was wonderful.
Phrase but(Author& author, const Topic& topic, int sign) {
  return opinion(author, topic, -sign, true)
      .after(Relation::punct, comma())
      .after(Relation::cc, word("but", Tag::coordinator))
      .after(Relation::conj, opinion(author, topic, sign));
}

// Sentences with one to four deciding words, most of them of one sign.
std::vector<Words> opinions(Author& author, const Topic& topic) {
  const int sign = author.chance(0.5) ? 1 : -1;
  const std::vector<Index> usual = {1, 1, 1, 2, 2, 3};
  const Index agreeing = author.pick(usual);
  std::vector<Words> sentences;
  for (Index i = 0; i < agreeing; ++i) {
    const bool has_but = i + 1 == agreeing && author.chance(0.3);
    sentences.push_back(
        sentence(has_but ? but(author, topic, sign) : opinion(author, topic, sign)));
  }
  if (agreeing < 3 && author.chance(0.2))
    sentences.push_back(sentence(opinion(author, topic, -sign)));
  return sentences;
}

std::size_t length_of(const std::vector<Words>& sentences) {
  std::size_t length = 0;
  for (const Words& sentence : sentences) length += sentence.size();
  return length;
}

// Puts remarks between the opinions until the review has the wanted length.
void fill(Author& author, const Topic& topic, std::vector<Words>& sentences, std::size_t wanted,
          std::size_t longest) {
  for (int attempt = 0; attempt < 40 && length_of(sentences) < wanted; ++attempt) {
    const Words more = sentence(remark(author, topic));
    if (length_of(sentences) + more.size() > longest) continue;
    const Index place = author.below(static_cast<Index>(sentences.size()) + 1);
    sentences.insert(sentences.begin() + place, more);
  }
}

void count(Example& example) {
  const double score = score_of(example.words);
  double deciding = 0, redundancy = 0;
  for (const Word& word : example.words) {
    deciding += word.is_deciding;
    redundancy += word.weight * score > 0;
  }
  const auto says = [&](std::string_view lemma) {
    return find_word(example.words, [&](const Word& word) { return word.lemma == lemma; }) >= 0;
  };
  example.facts = {{"score", score},
                   {"p_positive", p_positive(score)},
                   {"deciding", deciding},
                   {"redundancy", redundancy},
                   {"negated", says("not")},
                   {"has_but", says("but")}};
}

}  // namespace

double weight_of(const Weighing& weighing) {
  const double sign = weighing.is_negated ? -1 : 1;
  const double share = weighing.is_before_but ? 0.25 : 1;
  return sign * share * weighing.degree * weighing.own;
}

double p_positive(double score) {
  constexpr double steepness = 1.2;
  return std::round(1e4 / (1 + std::exp(-steepness * score))) / 1e4;
}

Example review(Author& author, const ReviewStyle& style) {
  const Topic& topic = pick_topic(author);
  std::vector<Words> sentences = opinions(author, topic);
  const Index wanted = author.between(style.shortest, std::min<Index>(style.longest, style.shortest + 30));
  fill(author, topic, sentences, static_cast<std::size_t>(wanted),
       static_cast<std::size_t>(style.longest));
  Words words;
  for (const Words& sentence : sentences) words = words + sentence;
  Example example = example_of(std::string(topic.name), words);
  count(example);
  example.label = author.chance(example.facts["p_positive"]) ? 1 : 0;
  return example;
}

}  // namespace glassbert::world
