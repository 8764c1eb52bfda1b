#include "debate/head_rankings.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "measure/spearman.h"

namespace glassbert {
namespace {

double order_agreement(const Tensor& one, const Tensor& other) {
  const auto list = [](const Tensor& x) {
    return std::vector<double>(x.values().begin(), x.values().end());
  };
  return spearman(list(one), list(other)).value_or(std::numeric_limits<double>::quiet_NaN());
}

}  // namespace

Index shared_top(const Tensor& one, const Tensor& other, Index count) {
  check(count >= 0 && count <= one.size(), "shared_top: ", count, " of ", one.size(), " heads");
  const std::vector<HeadPlace> a = ascending_heads(one), b = ascending_heads(other);
  return std::count_if(a.end() - count, a.end(), [&](const HeadPlace& x) {
    return std::any_of(b.end() - count, b.end(),
                       [&](const HeadPlace& y) { return x.layer == y.layer && x.head == y.head; });
  });
}

std::vector<HeadRanking> head_rankings(const HeadScores& scores) {
  const auto ranking = [&](const char* name, const Tensor& one) {
    return HeadRanking{name, order_agreement(one, scores.loss),
                       shared_top(one, scores.loss, std::min<Index>(10, one.size()))};
  };
  return {ranking("strength of map", scores.strength), ranking("weight x |slope|", scores.product),
          ranking("gate", scores.gate)};
}

LineChart head_cloud(const HeadScores& trained, const HeadScores& untrained) {
  struct Cloud {
    const char* name;
    const Tensor &x, &y;
    bool is_control;
  };
  const std::vector<Cloud> clouds{{"gate", trained.gate, trained.loss, false},
                                  {"weight x |slope|", trained.product, trained.loss, false},
                                  {"gate, untrained", untrained.gate, untrained.loss, true}};
  const Index n = trained.loss.size(), P = n * std::ssize(clouds);
  LineChart chart;
  chart.caption = {"what the gradient says of heads, and what happens without them", "",
                   "gate.map · gradient_attention · head ablation"};
  chart.x = Tensor(Shape{P});
  for (std::size_t c = 0; c < clouds.size(); ++c) {
    Series dots{clouds[c].name, Tensor(Shape{P}), clouds[c].is_control};
    std::ranges::fill(dots.values.values(), static_cast<real>(NAN));
    for (Index i = 0; i < n; ++i) {
      chart.x(Index(c) * n + i) = clouds[c].x.values()[i];
      dots.values(Index(c) * n + i) = clouds[c].y.values()[i];
    }
    chart.series.push_back(std::move(dots));
  }
  chart.x_name = "what the gradient says of a head";
  chart.y_name = "change when it is off";
  chart.x_axis = chart.y_axis = AxisKind::log10;
  chart.has_lines = false;
  return chart;
}

}  // namespace glassbert
