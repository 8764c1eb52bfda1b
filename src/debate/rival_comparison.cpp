#include "debate/rival_comparison.h"

#include <algorithm>
#include <limits>
#include <numbers>

#include "debate/report_parts.h"
#include "draw/number_text.h"
#include "measure/quantile.h"

namespace glassbert {
namespace {

// The place of one dot: elsewhere its series has none.
Tensor placed(Index points, Index place, const Standing& one) {
  Tensor values(Shape{points});
  std::ranges::fill(values.values(), std::numeric_limits<real>::quiet_NaN());
  values(place) = static_cast<real>(mean_of(one.moved));
  return values;
}

std::vector<Standing> everyone(const RivalComparison& comparison) {
  std::vector<Standing> all = comparison.rivals;
  all.insert(all.end(), comparison.controls.begin(), comparison.controls.end());
  return all;
}

}  // namespace

RivalComparison compare_with_rivals(const std::vector<AdditiveAttention>& heads,
                                    std::span<const FrozenText> learnt, const RivalChoices& choices,
                                    Readers& readers) {
  const AdditiveAttention& base = heads.at(0);
  RivalComparison comparison;
  comparison.needed = {
      readers.read("base", base), readers.read_with_even_weights("made even", base),
      readers.read_with_even_weights("trained even", train_additive(evened(learnt), {}))};
  std::vector<Standing> seeds;
  for (std::size_t s = 1; s < heads.size(); ++s)
    seeds.push_back(readers.read(join("seed ", s + 1), heads[s]));
  const std::vector<WeightedAnswer> answers = read_texts(base, learnt);
  for (const double lambda : choices.lambdas)
    comparison.rivals.push_back(
        readers.read(join("rival, lambda ", general_text(lambda, 3)),
                     train_rival(learnt, answers, lambda, choices.gain, choices.recipe)));
  comparison.controls = {median_of(join(seeds.size(), " other seeds"), seeds),
                         comparison.needed[1]};
  return comparison;
}

LineChart trade_chart(const Caption& caption, const RivalComparison& comparison) {
  const std::vector<Standing> all = everyone(comparison);
  const Index points = std::ssize(all);
  LineChart chart{caption,
                  "distance of the weights, mean",
                  "outcome moved by, mean",
                  Tensor(Shape{points}),
                  {}};
  chart.has_lines = false;
  for (Index i = 0; i < points; ++i) {
    chart.x(i) = static_cast<real>(mean_of(all[i].distance));
    const bool is_control = i >= std::ssize(comparison.rivals);
    chart.series.push_back({all[i].name, placed(points, i, all[i]), is_control});
  }
  return chart;
}

LineChart spread_chart(const Caption& caption, const RivalComparison& comparison) {
  std::vector<NumberSet> sets;
  for (const Standing& one : comparison.rivals) sets.push_back({one.name, one.distance});
  for (const Standing& one : comparison.controls) sets.push_back({one.name, one.distance, true});
  return cumulative_chart(caption, "distance from the base's weights", 0, std::numbers::ln2, sets);
}

Heatmap readers_map(const Caption& caption, const std::vector<std::string>& tokens,
                    const std::vector<NamedAnswer>& readings) {
  Matrix map;
  map.columns = tokens;
  map.row_title = "who reads, and p(positive)";
  map.column_title = "token";
  map.values = Tensor(Shape{std::ssize(readings), std::ssize(tokens)});
  for (std::size_t r = 0; r < readings.size(); ++r) {
    const auto& [name, reading] = readings[r];
    map.rows.push_back(join(name, "  ", fixed_text(reading.positive, 2)));
    for (std::size_t t = 0; t < reading.alpha.size(); ++t)
      map.values(static_cast<Index>(r), static_cast<Index>(t)) =
          static_cast<real>(reading.alpha[t]);
  }
  return {caption, {map}};
}

Bars need_bars(const Caption& caption, const std::vector<std::string>& kinds,
               const std::vector<RivalComparison>& all) {
  Bars bars{caption, {}, {}, "accuracy"};
  bars.axis = AxisKind::unit;
  for (const Standing& one : all.at(0).needed) bars.names.push_back(one.name);
  for (std::size_t k = 0; k < all.size(); ++k) {
    bars.series.push_back({kinds.at(k), Tensor(Shape{std::ssize(bars.names)})});
    for (std::size_t i = 0; i < all[k].needed.size(); ++i)
      bars.series[k].values(static_cast<Index>(i)) = static_cast<real>(all[k].needed[i].accuracy);
  }
  return bars;
}

std::vector<std::vector<std::string>> rival_rows(const RivalComparison& comparison) {
  std::vector<std::vector<std::string>> rows;
  for (const Standing& one : everyone(comparison))
    rows.push_back({one.name, fixed_text(one.accuracy, 3), fixed_text(mean_of(one.distance), 3),
                    fixed_text(median(one.distance), 3), fixed_text(mean_of(one.moved), 3)});
  return rows;
}

}  // namespace glassbert
