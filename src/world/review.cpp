#include "world/review.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "world/inflect.h"
#include "world/noun_phrase.h"
#include "world/opinion.h"
#include "world/remark.h"
#include "world/sentence.h"

namespace glassbert::world {
namespace {

double score_of(const Words& words) {
  double score = 0;
  for (const Word& word : words) score += word.weight;
  return score;
}

// Writes opinions on one topic, each on a part of its own.
class Critic {
 public:
  Critic(Author& author, const Topic& topic)
      : author_(author), topic_(topic), parts_(split<std::vector<std::string>>(topic.parts)) {
    shuffle(author, parts_);
  }

  // The dialogue was dull.
  Phrase opinion(int sign, bool is_before_but = false) {
    const std::string part = parts_.back();
    parts_.pop_back();
    return world::opinion(author_, topic_, part, sign, is_before_but);
  }

  // The dialogue was dull, but the music was wonderful.
  Phrase but(int sign) {
    Phrase first = opinion(-sign, true);
    return first.after(Relation::punct, comma())
        .after(Relation::cc, word("but", Tag::coordinator))
        .after(Relation::conj, opinion(sign));
  }

 private:
  Author& author_;
  const Topic& topic_;
  std::vector<std::string> parts_;
};

// Sentences with one to four deciding words, most of them of one sign.
std::vector<Words> opinions(Author& author, const Topic& topic) {
  Critic critic(author, topic);
  const int sign = author.chance(0.5) ? 1 : -1;
  const Index agreeing = author.pick(std::vector<Index>{1, 1, 1, 2, 2, 3});
  const bool has_but = author.chance(0.25),
             has_other = !has_but && author.chance(agreeing > 1 ? 0.3 : 0.1);
  std::vector<Words> sentences;
  for (Index i = 0; i < agreeing; ++i)
    sentences.push_back(sentence(i == 0 && has_but ? critic.but(sign) : critic.opinion(sign)));
  if (has_other) sentences.push_back(sentence(critic.opinion(-sign)));
  shuffle(author, sentences);
  return sentences;
}

std::size_t length_of(const std::vector<Words>& sentences) {
  std::size_t length = 0;
  for (const Words& sentence : sentences) length += sentence.size();
  return length;
}

// Puts remarks, each once, between the opinions until the review has the wanted length.
void fill(Author& author, const Topic& topic, std::vector<Words>& sentences, std::size_t wanted,
          std::size_t longest) {
  std::vector<Index> order(remarks);
  std::iota(order.begin(), order.end(), 0);
  shuffle(author, order);
  for (const Index which : order) {
    const Words more = sentence(remark(author, topic, which));
    if (length_of(sentences) >= wanted) return;
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
  example.facts = {{"score", score},         {"p_positive", p_positive(score)},
                   {"deciding", deciding},   {"redundancy", redundancy},
                   {"negated", says("not")}, {"has_but", says("but")}};
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
  const Index most = author.between(std::min(2 * style.shortest, style.longest), style.longest);
  const Index wanted = author.between(style.shortest, most);
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
