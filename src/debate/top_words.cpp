#include "debate/top_words.h"

#include <algorithm>
#include <numeric>

namespace glassbert {
namespace {

using Words = std::vector<double>;  // a number for each word

Index top_word(const Words& words) { return std::ranges::max_element(words) - words.begin(); }

template <class Number>
real mean_over(const ReviewComparison& model, const Number& number) {
  double sum = 0;
  for (const ReviewAnswers& review : model.reviews) sum += number(review);
  return static_cast<real>(sum / static_cast<double>(model.reviews.size()));
}

Caption caption_of(const char* title, const std::vector<ReviewComparison>& models) {
  return {title, join(models.at(0).reviews.size(), " reviews"), "total_variation"};
}

}  // namespace

Bars top_word_bars(const std::vector<ReviewComparison>& models) {
  Bars bars{caption_of("one word cut out: which?", models),
            {"the top word by attention", "the top word by gradient", "a word at random",
             "the word that moves it most"},
            {},
            "outcome moved by"};
  for (const ReviewComparison& model : models) {
    const auto moved = [&](const auto& choose) {
      return mean_over(model, [&](const ReviewAnswers& one) {
        return one.importance.leave_one_out[top_word(choose(one.importance))];
      });
    };
    bars.series.push_back(
        {model.model,
         Tensor(Shape{4}, {moved([](const Importance& of) { return of.attention; }),
                           moved([](const Importance& of) { return of.gradient; }),
                           mean_over(model,
                                     [](const ReviewAnswers& one) {
                                       const Words& drops = one.importance.leave_one_out;
                                       return std::accumulate(drops.begin(), drops.end(), 0.0) /
                                              static_cast<double>(drops.size());
                                     }),
                           moved([](const Importance& of) { return of.leave_one_out; })})});
  }
  return bars;
}

Bars same_word_bars(const std::vector<ReviewComparison>& models) {
  Bars bars{caption_of("do two measures have the same top word?", models),
            {"attention and removal", "attention and gradient", "gradient and removal", "chance"},
            {},
            "share of reviews"};
  for (const ReviewComparison& model : models) {
    const auto same = [&](const auto& one, const auto& other) {
      return mean_over(model, [&](const ReviewAnswers& review) {
        return top_word(review.importance.*one) == top_word(review.importance.*other) ? 1.0 : 0.0;
      });
    };
    bars.series.push_back(
        {model.model, Tensor(Shape{4}, {same(&Importance::attention, &Importance::leave_one_out),
                                        same(&Importance::attention, &Importance::gradient),
                                        same(&Importance::gradient, &Importance::leave_one_out),
                                        mean_over(model, [](const ReviewAnswers& one) {
                                          return 1 / static_cast<double>(one.words);
                                        })})});
  }
  return bars;
}

Bars even_head_bars(const std::vector<ReviewComparison>& models) {
  Bars bars{caption_of("one head of the last row even, the others as they are", models),
            {},
            {},
            "outcome moved by"};
  const Index A = std::ssize(models.at(0).reviews.at(0).even_heads);
  for (Index a = 0; a < A; ++a) bars.names.push_back(join("head ", a));
  bars.names.push_back("all heads");
  for (const ReviewComparison& model : models) {
    Tensor moved(Shape{A + 1});
    for (Index a = 0; a < A; ++a)
      moved(a) = mean_over(model, [&](auto& one) { return one.even_heads[a].moved; });
    moved(A) = mean_over(model, [](auto& one) { return one.even.moved; });
    bars.series.push_back({model.model, moved});
  }
  return bars;
}

}  // namespace glassbert
