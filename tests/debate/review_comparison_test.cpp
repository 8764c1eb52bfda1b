// What the charts over several reviews work out, held to numbers that are known.
#include "debate/review_comparison.h"

#include "debate/top_words.h"
#include "measure/kendall.h"
#include "support/catch.h"

using namespace glassbert;

namespace {

ExchangedRow row(double distance, double moved, bool decides_alike) {
  return {"", HeadRows(1, 3), distance, 0, moved, 0, decides_alike};
}

// Two reviews of four words: in the first attention and removal name the same top word.
ReviewComparison two_reviews() {
  const ReviewAnswers first{4,
                            0.5,
                            0.25,
                            -0.5,
                            {{.1, .6, .2, .1}, {.9, .2, .3, .4}, {.01, .3, .02, .07}},
                            row(0.2, 0.3, false),
                            {row(0.1, 0.02, true), row(0.1, 0.06, true)},
                            {row(0.1, 0.1, true), row(0.1, 0.4, false), row(0.1, 0.2, true)},
                            row(0.3, 0.01, true),
                            0.6};
  const ReviewAnswers second{4,
                             std::nullopt,
                             0.75,
                             0.5,
                             {{.4, .3, .2, .1}, {.1, .2, .3, .4}, {.05, .1, .15, .2}},
                             row(0.2, 0.005, true),
                             {row(0.1, 0.04, true), row(0.1, 0.1, true)},
                             {row(0.1, 0.5, false), row(0.1, 0.7, false), row(0.1, 0.6, true)},
                             row(0.6, 0.01, true),
                             0.6};
  return {"model", {first, second}};
}

std::vector<double> values(const Bars& bars, std::size_t series) {
  const auto numbers = bars.series.at(series).values.values();
  return {numbers.begin(), numbers.end()};
}

void check_values(const Bars& bars, std::size_t series, const std::vector<double>& expected) {
  const std::vector<double> found = values(bars, series);
  REQUIRE(found.size() == expected.size());
  for (std::size_t i = 0; i < found.size(); ++i)
    CHECK(found[i] == Approx(expected[i]).epsilon(1e-6));
}

}  // namespace

TEST_CASE("taus are means over the reviews that have them, chance shrinks with their number") {
  const Bars bars = rankings_bars({two_reviews()});
  check_values(bars, 0, {0.5, 0.5, 0});
  const double one = kendall_limit(4);
  check_values(bars, 1, std::vector<double>(3, one / std::sqrt(2.0)));
  check_values(bars, 2, std::vector<double>(3, one));
}

TEST_CASE("flips are shares of reviews and of deals, the farthest row's share a median") {
  check_values(exchange_bars({two_reviews()}, 0.01), 0, {0.5, 0.5, 0.5, 0.75});
  check_values(exchange_bars({two_reviews()}, 0.001), 0, {0.5, 0.5, 0, 0.75});
}

TEST_CASE("reviews of the chart of deals are ordered by their median move") {
  ReviewComparison turned = two_reviews();
  std::swap(turned.reviews[0], turned.reviews[1]);
  const LineChart chart = dealt_chart({turned});
  REQUIRE(chart.series.size() == 1);
  const auto moved = chart.series[0].values.values();
  REQUIRE(moved.size() == 2);
  CHECK(moved[0] == Approx(0.2));
  CHECK(moved[1] == Approx(0.6));
}

TEST_CASE("a cut top word moves what its removal says, a random one the mean of all") {
  const Bars bars = top_word_bars({two_reviews()});
  check_values(bars, 0, {(.3 + .05) / 2, (.01 + .2) / 2, (.1 + .125) / 2, (.3 + .2) / 2});
  check_values(same_word_bars({two_reviews()}), 0, {0.5, 0, 0.5, 0.25});
  check_values(even_head_bars({two_reviews()}), 0, {0.03, 0.08, 0.1525});
}
