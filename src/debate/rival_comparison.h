#pragma once

#include <string>
#include <vector>

#include "debate/rivals.h"
#include "draw/bars.h"
#include "draw/heatmap.h"
#include "draw/line_chart.h"

namespace glassbert {

// How rivals are trained.
struct RivalChoices {
  std::vector<double> lambdas;
  Gain gain = Gain::jensen_shannon;
  AdditiveRecipe recipe;
};

// A base beside all others who read the same texts.
struct RivalComparison {
  std::vector<Standing> needed;    // the base, the same with even weights, one trained with these
  std::vector<Standing> rivals;    // one for each lambda
  std::vector<Standing> controls;  // other seeds, the base with even weights, and what is put here
};

// The first of the heads is the base, the others are from other seeds; `learnt` are the texts that
// rivals and the model with even weights learn from.
RivalComparison compare_with_rivals(const std::vector<AdditiveAttention>& heads,
                                    std::span<const FrozenText> learnt, const RivalChoices& choices,
                                    Readers& readers);

// Everyone but the base: name, accuracy, distance of the weights from the base's (mean, median),
// how far the outcome is moved (mean).
std::vector<std::vector<std::string>> rival_rows(const RivalComparison& comparison);

// The adversary's trade (Wiegreffe & Pinter 2019, figure 5): each reader at its mean distance from
// the base and at how far it moves the outcome in the mean.
LineChart trade_chart(const Caption& caption, const RivalComparison& comparison);

// The share of texts whose weights are at most so far from the base's.
LineChart spread_chart(const Caption& caption, const RivalComparison& comparison);

// The share of texts that the base, and models with even weights, are right about: a series for
// each of several kinds of base.
Bars need_bars(const Caption& caption, const std::vector<std::string>& kinds,
               const std::vector<RivalComparison>& all);

// The weights of a text under several readers, one below the other, each named with its answer.
Heatmap readers_map(const Caption& caption, const std::vector<std::string>& tokens,
                    const std::vector<NamedAnswer>& readings);

}  // namespace glassbert
