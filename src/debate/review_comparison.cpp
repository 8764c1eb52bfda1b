#include "debate/review_comparison.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "measure/kendall.h"
#include "measure/quantile.h"

namespace glassbert {
namespace {

// The first test reviews that are short enough.
std::vector<StudyText> short_reviews(const Tokenizer& tokenizer, Index longest_of_all,
                                     const ComparisonChoices& choices) {
  std::vector<StudyText> reviews;
  for (Index i = 0; std::ssize(reviews) < choices.reviews; ++i) {
    StudyText review = world_reviews(tokenizer, longest_of_all, i, 1)[0];
    if (review.sequence.T() <= choices.longest) reviews.push_back(std::move(review));
  }
  return reviews;
}

ReviewAnswers answer_review(const Bert& bert, const SpecialIds& special, const StudyText& review,
                            const ComparisonChoices& choices) {
  Question question(bert, review.sequence, {}, special);
  RowExchange rows(question);
  const Importance importance = word_importance(question, review, Removal::erase);
  const auto& [attention, gradient, removal] = importance;
  return {std::ssize(attention),
          kendall_tau(attention, gradient),
          kendall_tau(attention, removal),
          kendall_tau(gradient, removal),
          importance,
          rows.even(),
          rows.even_heads(),
          rows.dealt(choices.deals),
          rows.found(choices.epsilon, choices.runs),
          rows.ceiling()};
}

// The numbers that `number` finds in the reviews; those that do not exist are left out.
template <class Number>
std::vector<double> numbers_of(const ReviewComparison& model, const Number& number) {
  std::vector<double> all;
  for (const ReviewAnswers& review : model.reviews)
    if (const std::optional<double> found = number(review)) all.push_back(*found);
  return all;
}

template <class Number>
double mean_of_reviews(const ReviewComparison& model, const Number& number) {
  const std::vector<double> all = numbers_of(model, number);
  return std::accumulate(all.begin(), all.end(), 0.0) / static_cast<double>(all.size());
}

double flipped(const std::vector<ExchangedRow>& rows) {
  const auto flips = std::ranges::count(rows, false, &ExchangedRow::decides_alike);
  return static_cast<double>(flips) / static_cast<double>(rows.size());
}

double median_move(const ReviewAnswers& review) {
  std::vector<double> moves;
  for (const ExchangedRow& row : review.dealt) moves.push_back(row.moved);
  return median(moves);
}

std::string count_text(const std::vector<ReviewComparison>& models) {
  return join(models.at(0).reviews.size(), " reviews");
}

Tensor numbers(const std::vector<double>& values) {
  Tensor row(Shape{std::ssize(values)});
  std::ranges::transform(values, row.values().begin(), [](double v) { return real(v); });
  return row;
}

}  // namespace

ReviewComparison compare_reviews(const std::string& name, const Bert& bert,
                                 const Tokenizer& tokenizer, const SpecialIds& special,
                                 const ComparisonChoices& choices) {
  ReviewComparison comparison{name, {}};
  for (const StudyText& review : short_reviews(tokenizer, bert.config.positions, choices))
    comparison.reviews.push_back(answer_review(bert, special, review, choices));
  return comparison;
}

Bars rankings_bars(const std::vector<ReviewComparison>& models) {
  Bars bars{{"do measures rank words alike?", count_text(models) + ", mean of Kendall's tau",
             "kendall.tau"},
            {"attention and gradient", "attention and removal", "gradient and removal"},
            {},
            "tau"};
  for (const ReviewComparison& model : models)
    bars.series.push_back(
        {model.model,
         numbers({mean_of_reviews(model, [](auto& one) { return one.attention_gradient; }),
                  mean_of_reviews(model, [](auto& one) { return one.attention_removal; }),
                  mean_of_reviews(model, [](auto& one) { return one.gradient_removal; })})});
  const double limit = mean_of_reviews(models.at(0), [](const ReviewAnswers& one) {
    return std::optional(kendall_limit(one.words));
  });
  const double of_mean = limit / std::sqrt(static_cast<double>(models[0].reviews.size()));
  bars.series.push_back({"chance, mean of them", numbers({of_mean, of_mean, of_mean}), true});
  bars.series.push_back({"chance, one review", numbers({limit, limit, limit}), true});
  return bars;
}

LineChart dealt_chart(const std::vector<ReviewComparison>& models) {
  LineChart chart{{"weights dealt to other words", count_text(models) + ", median of the deals",
                   "total_variation"},
                  "reviews, least moved first",
                  "outcome moved by",
                  {},
                  {}};
  for (const ReviewComparison& model : models) {
    std::vector<double> moves =
        numbers_of(model, [](auto& one) { return std::optional(median_move(one)); });
    std::ranges::sort(moves);
    chart.series.push_back({model.model, numbers(moves)});
  }
  std::vector<double> places(models.at(0).reviews.size());
  std::iota(places.begin(), places.end(), 1.0);
  chart.x = numbers(places);
  return chart;
}

Bars exchange_bars(const std::vector<ReviewComparison>& models, double epsilon) {
  Bars bars{
      {"other weights in the last row", count_text(models), "total_variation · adversary"},
      {"even weights: another decision", "dealt anew: another decision",
       join("even weights: moved by ", epsilon, " at most"), "found: distance, of the largest"},
      {},
      "share"};
  for (const ReviewComparison& model : models) {
    const auto share = [&](const auto& of_review) {
      return mean_of_reviews(
          model, [&](const ReviewAnswers& one) { return std::optional<double>(of_review(one)); });
    };
    const std::vector<double> reached = numbers_of(model, [](const ReviewAnswers& one) {
      return std::optional(one.found.distance / one.ceiling);
    });
    bars.series.push_back(
        {model.model,
         numbers({share([](auto& one) { return one.even.decides_alike ? 0 : 1; }),
                  share([](auto& one) { return flipped(one.dealt); }),
                  share([&](auto& one) { return one.even.moved <= epsilon; }), median(reached)})});
  }
  return bars;
}

}  // namespace glassbert
