#include "debate/ranking_curves.h"

#include <algorithm>
#include <bit>

#include "debate/token_scores.h"
#include "explain/lead.h"
#include "explain/outcome.h"
#include "explain/rationale.h"
#include "measure/aopc.h"
#include "measure/highest.h"
#include "measure/leave_one_out.h"
#include "measure/quantile.h"
#include "measure/shapley.h"

namespace glassbert {
namespace {

using Scores = std::vector<double>;
// The probability without a number of tokens, and of as many tokens alone.
using AtCount = std::function<double(Index count)>;

// Bits of the `count` highest scores.
std::size_t highest_choice(const Scores& scores, Index count) {
  std::vector<Index> order(scores.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = Index(i);
  std::ranges::stable_sort(order, [&](Index a, Index b) { return scores[a] > scores[b]; });
  std::size_t choice = 0;
  for (Index i = 0; i < count; ++i) choice |= std::size_t{1} << order[i];
  return choice;
}

// The values of all choices of `count` tokens that are kept.
Scores values_of_size(const Removals& p, Index count) {
  Scores values;
  for (std::size_t choice = 0; choice < p.values.size(); ++choice)
    if (std::popcount(choice) == count) values.push_back(p.values[choice]);
  return values;
}

void add_text(const Removals& p, const AtCount& without, const AtCount& alone, double share,
              RankingCurve& curve) {
  for (std::size_t k = 0; k < curve.without.size(); ++k) {
    curve.without[k] += share * without(Index(k));
    curve.alone[k] += share * alone(Index(k));
  }
  Scores left, kept;
  for (const Index percent : rationale_shares) {
    const Index count = (percent * p.n() + 99) / 100;
    left.push_back(without(count));
    kept.push_back(alone(count));
  }
  curve.comprehensiveness += share * aopc(p.values.back(), left);
  curve.sufficiency += share * aopc(p.values.back(), kept);
}

// A ranking's curves on one text.
void add_ranking(const Removals& p, const Scores& scores, double share, RankingCurve& curve) {
  const std::size_t all = p.values.size() - 1;
  add_text(
      p, [&](Index k) { return p.values[all & ~highest_choice(scores, k)]; },
      [&](Index k) { return p.values[highest_choice(scores, k)]; }, share, curve);
}

std::vector<std::pair<std::string, Scores>> rankings_of(Question& question, const Removals& p) {
  std::vector<std::pair<std::string, Scores>> all;
  for (const TokenScores& method : token_scores(question)) {
    all.emplace_back(method.name, Scores{});
    for (const Index t : p.tokens) all.back().second.push_back(method.of[t]);
  }
  all.emplace_back("leave-one-out", leave_one_out(p.n(), p.values));
  all.emplace_back("Shapley", shapley_values(p.n(), p.values));
  return all;
}

}  // namespace

std::vector<RankedText> ranked_reviews(std::span<const GoldText> reviews, Index least, Index most) {
  using world::Tag;
  std::vector<RankedText> texts;
  for (const GoldText& gold : reviews) {
    RankedText text{gold.text.sequence, {}};
    for (std::size_t w = 0; w < gold.example.words.size(); ++w) {
      const Tag tag = gold.example.words[w].tag;
      if (tag == Tag::noun || tag == Tag::verb || tag == Tag::adjective || tag == Tag::adverb)
        text.tokens.push_back(gold.first[w]);
    }
    if (std::ssize(text.tokens) > least && std::ssize(text.tokens) <= most)
      texts.push_back(std::move(text));
  }
  return texts;
}

std::vector<RankingCurve> ranking_curves(const Bert& bert, std::span<const RankedText> texts,
                                         SpecialIds special, Index most) {
  const Scores zeros(static_cast<std::size_t>(most + 1));
  std::vector<RankingCurve> curves;
  RankingCurve chance{"chance", true, zeros, zeros}, oracle{"oracle", true, zeros, zeros};
  const double share = 1 / static_cast<double>(texts.size());
  for (const RankedText& text : texts) {
    Question lead = about_lead(bert, text.sequence, special);
    const Aim aim = lead.aim();
    Question question(bert, text.sequence,
                      Aim{outcome_probability(aim, *aim.label), "p", aim.label}, special);
    const Removals p = remove_choices(question, text.tokens);
    check(p.n() > most, "ranking curves: a text has ", p.n(), " tokens, no more than ", most);
    const auto rankings = rankings_of(lead, p);
    for (std::size_t i = 0; i < rankings.size(); ++i) {
      if (i == curves.size()) curves.push_back({rankings[i].first, false, zeros, zeros});
      add_ranking(p, rankings[i].second, share, curves[i]);
    }
    const Index n = p.n();
    add_text(
        p, [&](Index k) { return mean_of(values_of_size(p, n - k)); },
        [&](Index k) { return mean_of(values_of_size(p, k)); }, share, chance);
    add_text(
        p, [&](Index k) { return std::ranges::min(values_of_size(p, n - k)); },
        [&](Index k) { return std::ranges::max(values_of_size(p, k)); }, share, oracle);
  }
  curves.push_back(chance);
  curves.push_back(oracle);
  return curves;
}

LineChart ranking_chart(const Caption& caption, const std::vector<RankingCurve>& curves,
                        const std::vector<std::string>& names,
                        std::vector<double> RankingCurve::*curve) {
  LineChart chart;
  chart.caption = caption;
  chart.x_name = "tokens";
  chart.y_name = "probability of what was decided";
  chart.y_axis = AxisKind::unit;
  for (const RankingCurve& one : curves) {
    if (!one.is_control && std::ranges::find(names, one.name) == names.end()) continue;
    const std::vector<double>& values = one.*curve;
    const Index P = std::ssize(values);
    if (chart.x.empty()) {
      chart.x = Tensor(Shape{P});
      for (Index k = 0; k < P; ++k) chart.x(k) = static_cast<real>(k);
    }
    Series line{one.name, Tensor(Shape{P}), one.is_control};
    for (Index k = 0; k < P; ++k) line.values(k) = static_cast<real>(values[k]);
    chart.series.push_back(std::move(line));
  }
  return chart;
}

}  // namespace glassbert
