#include "debate/review_comparison.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "measure/kendall.h"
#include "world/world.h"

namespace glassbert {
namespace {

constexpr std::uint64_t world_of_reviews = 1;

// The first test reviews that are short enough.
std::vector<Sequence> short_reviews(const Tokenizer& tokenizer, const ComparisonChoices& choices) {
  const world::World world(world_of_reviews);
  std::vector<Sequence> reviews;
  for (Index i = 0; std::ssize(reviews) < choices.reviews; ++i) {
    const world::Example example = world.example(world::Task::review, world::Split::test, i);
    const Tokens tokens = tokenizer.encode(example.text);
    if (tokens.size() <= choices.longest) reviews.push_back({tokens.ids, tokens.types, {}});
  }
  return reviews;
}

ReviewAnswers answer_review(const Bert& bert, const SpecialIds& special, const Sequence& review,
                            const ComparisonChoices& choices) {
  Question question(bert, review, {}, special);
  RowExchange rows(question);
  return {rank_words(question), rows.even(), rows.dealt(choices.deals),
          rows.found(choices.epsilon, choices.runs), rows.ceiling()};
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

double median_over(std::vector<double> numbers) {
  std::ranges::sort(numbers);
  const std::size_t half = numbers.size() / 2;
  return numbers.size() % 2 == 1 ? numbers[half] : (numbers[half - 1] + numbers[half]) / 2;
}

double median_move(const ReviewAnswers& review) {
  std::vector<double> moves;
  for (const ExchangedRow& row : review.dealt) moves.push_back(row.moved);
  return median_over(moves);
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
  for (const Sequence& review : short_reviews(tokenizer, choices))
    comparison.reviews.push_back(answer_review(bert, special, review, choices));
  return comparison;
}

Bars rankings_bars(const std::vector<ReviewComparison>& models) {
  Bars bars{
      {}, {"attention and gradient", "attention and removal", "gradient and removal"}, {}, "tau"};
  for (const ReviewComparison& model : models)
    bars.series.push_back(
        {model.model,
         numbers(
             {mean_of_reviews(model, [](auto& one) { return one.rankings.attention_gradient; }),
              mean_of_reviews(model, [](auto& one) { return one.rankings.attention_removal; }),
              mean_of_reviews(model, [](auto& one) { return one.rankings.gradient_removal; })})});
  const double limit = mean_of_reviews(models.at(0), [](const ReviewAnswers& one) {
    return std::optional(kendall_limit(one.rankings.words));
  });
  const double of_mean = limit / std::sqrt(static_cast<double>(models[0].reviews.size()));
  bars.series.push_back({"chance, mean of them", numbers({of_mean, of_mean, of_mean}), true});
  bars.series.push_back({"chance, one review", numbers({limit, limit, limit}), true});
  return bars;
}

LineChart dealt_chart(const std::vector<ReviewComparison>& models) {
  LineChart chart{{}, "reviews, least moved first", "outcome moved by", {}, {}};
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
      {},
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
        {model.model, numbers({share([](auto& one) { return one.even.decides_alike ? 0 : 1; }),
                               share([](auto& one) { return flipped(one.dealt); }),
                               share([&](auto& one) { return one.even.moved <= epsilon; }),
                               median_over(reached)})});
  }
  return bars;
}

}  // namespace glassbert
