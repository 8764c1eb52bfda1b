// Reviews in which several words say the same.
#include <algorithm>
#include <limits>

#include "debate/removals.h"
#include "explain/lead.h"
#include "measure/leave_one_out.h"
#include "measure/shapley.h"
#include "measure/spearman.h"
#include "world/world.h"

namespace glassbert {
namespace {

using Scores = std::vector<double>;
constexpr Index reviews_searched = 600;  // reviews, of which the shortest are taken
constexpr Index rows_drawn = 256;

// The shortest reviews of which so many deciding words agree, and no other decides.
std::vector<GoldText> agreeing_reviews(Index words, Index count, const Tokenizer& tokenizer) {
  const world::World world(1);
  std::vector<world::Example> reviews;
  for (Index i = 0; i < reviews_searched; ++i) {
    world::Example review = world.example(world::Task::review, world::Split::test, i);
    if (review.facts.at("redundancy") == double(words) &&
        review.facts.at("deciding") == double(words))
      reviews.push_back(std::move(review));
  }
  std::ranges::stable_sort(reviews, {}, [](const auto& x) { return x.words.size(); });
  std::vector<GoldText> texts;
  for (std::size_t i = 0; i < std::min(reviews.size(), std::size_t(count)); ++i)
    texts.push_back(encode(std::move(reviews[i]), tokenizer));
  return texts;
}

bool may_go(world::Tag tag) {
  using world::Tag;
  return tag == Tag::noun || tag == Tag::verb || tag == Tag::adjective || tag == Tag::adverb;
}

double or_nan(std::optional<double> x) {
  return x.value_or(std::numeric_limits<double>::quiet_NaN());
}

// What one review adds to the study, as the column of its redundancy.
void add_review(const Bert& bert, const GoldText& gold, SpecialIds special, double share,
                Index column, Rng& rng, Redundancy& study) {
  std::vector<Index> tokens;
  std::vector<char> decides;
  for (std::size_t w = 0; w < gold.example.words.size(); ++w)
    if (const world::Word& word = gold.example.words[w]; may_go(word.tag)) {
      tokens.push_back(gold.first[w]);
      decides.push_back(word.is_deciding);
    }
  Question question = about_lead(bert, gold.text.sequence, special);
  const Removals removals = remove_choices(question, tokens);
  const Scores exact = shapley_values(removals.n(), removals.values);
  Scores shuffled = exact;
  shuffle(std::span(shuffled), rng);
  const std::vector<Scores> methods{exact, leave_one_out(removals.n(), removals.values),
                                    lime_of(removals, rows_drawn, 1),
                                    kernel_shap_of(removals, rows_drawn, 1), shuffled};
  study.players[column] += share * double(tokens.size());
  for (std::size_t m = 0; m < methods.size(); ++m) {
    double sum = 0, deciding = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i)
      if (decides[i]) sum += methods[m][i], ++deciding;
    study.scores[m].values(column) += static_cast<real>(share * sum / std::max(1.0, deciding));
    const auto top = std::ranges::max_element(methods[m]) - methods[m].begin();
    study.found[m][column] += share * decides[top];
    study.agreement[m][column] += share * or_nan(spearman(methods[m], exact));
  }
}

}  // namespace

Redundancy study_redundancy(const Bert& bert, const Tokenizer& tokenizer, SpecialIds special,
                            Index count) {
  Redundancy study{{1, 2, 3}, {}, {}, {}, Scores(3)};
  for (const char* name : {"Shapley, exact", "leave one out", "LIME, 256 rows", "KernelSHAP, 256",
                           "Shapley, shuffled"}) {
    study.scores.push_back({name, Tensor(Shape{3}), std::string(name) == "Shapley, shuffled"});
    study.agreement.emplace_back(3);
    study.found.emplace_back(3);
  }
  Rng rng{23};
  for (Index column = 0; column < 3; ++column) {
    const std::vector<GoldText> texts = agreeing_reviews(study.words[column], count, tokenizer);
    for (const GoldText& gold : texts)
      add_review(bert, gold, special, 1 / double(texts.size()), column, rng, study);
  }
  return study;
}

}  // namespace glassbert
