#include "zoo/special_columns.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "explain/attention_erasure.h"
#include "explain/contribution.h"
#include "measure/entropy.h"

namespace glassbert {
namespace {

using ColumnPlaces = std::vector<Index>;

ColumnPlaces places_of(const Sequence& text, const ColumnKind& kind) {
  ColumnPlaces places;
  for (Index t = 0; t < text.T(); ++t)
    if (std::ranges::find(kind.ids, text.ids[t]) != kind.ids.end()) places.push_back(t);
  return places;
}

bool holds(const ColumnPlaces& places, Index t) {
  return std::ranges::find(places, t) != places.end();
}

// The mean over columns of the mean over the queries that are not among them.
double mean_down(const Tensor& map, const ColumnPlaces& columns) {
  double sum = 0, cases = 0;
  for (const Index s : columns)
    for (Index t = 0; t < map.dim(0); ++t)
      if (!holds(columns, t)) sum += std::abs(double(map(t, s))), ++cases;
  return cases > 0 ? sum / cases : 0;
}

// Column by column, as every word's column is read by all other tokens.
double mean_down_each(const Tensor& map, const ColumnPlaces& columns) {
  double sum = 0;
  for (const Index s : columns) sum += mean_down(map, {s}) / double(columns.size());
  return sum;
}

double mean_at(std::span<const real> numbers, const ColumnPlaces& places) {
  double sum = 0;
  for (const Index s : places) sum += double(numbers[s]) / double(places.size());
  return sum;
}

// How long a vector the head makes of each token.  (T)
Tensor lengths_of_given(Question& question, HeadPlace head) {
  const LayerTrace& layer = question.run().layers[head.layer];
  Tensor once(layer.probs[0].shape());  // every token read with weight 1
  std::ranges::fill(once.values(), real{1});
  const Tensor& W = question.bert().layers[head.layer].attention.output.weight();
  const Tensor norms = slice(contribution_norms(once, layer.value, W), head.head);
  return slice(norms, 0);
}

// The size of what F loses when nobody attends to some tokens in one head.
double loss_without(Question& question, HeadPlace head, const ColumnPlaces& keys) {
  const auto erase = [&](Index, Tensor& probs) {
    const Index T = probs.dim(1);
    for (Index t = 0; t < T; ++t)
      erase_keys(probs.row(head.head * T + t), keys, Erase::renormalise);
  };
  const double without = question.values_from(head.layer, 1, [&](Index, Index) {
    return Hooks{{Site::probs, head.layer, erase, {}}};
  })[0];
  return std::abs(question.value() - without);
}

void add_own_rows(const Tensor& map, const ColumnPlaces& places, double share, ColumnMeasures& of) {
  const double T = double(map.dim(0));
  const Tensor spread = entropy(map);
  of.spread += share * mean_at(spread.values(), places) / std::log(T);
  for (const Index s : places)
    of.to_itself += share * double(map(s, s)) * T / double(places.size());
}

void add_text(Question& question, const ColumnPlaces& special, const ColumnPlaces& words,
              double share, ColumnStudy& study) {
  const HeadPlace head = study.head;
  const Tensor map = slice(question.run().layers[head.layer].probs[0], head.head);
  const Tensor slopes =
      slice(question.derivatives(Wanted::maps, head.layer).layers[head.layer].probs[0], head.head);
  const Tensor lengths = lengths_of_given(question, head);
  const double T = double(map.dim(0));
  study.special.weight += share * T * mean_down(map, special);
  study.words.weight += share * T * mean_down_each(map, words);
  study.special.length +=
      share * mean_at(lengths.values(), special) / mean_at(lengths.values(), words);
  study.words.length += share;
  const double slope_of_words = mean_down_each(slopes, words);
  if (slope_of_words > 0)
    study.special.slope += share * mean_down(slopes, special) / slope_of_words;
  study.words.slope += share;
  study.special.loss += share * loss_without(question, head, special);
  const Index heaviest =
      *std::ranges::max_element(words, {}, [&](Index s) { return mean_down(map, {s}); });
  study.words.loss += share * loss_without(question, head, {heaviest});
  add_own_rows(map, special, share, study.special);
  add_own_rows(map, words, share, study.words);
}

HeadPlace brightest(const Tensor& weights) {
  const Index i = std::ranges::max_element(weights.values()) - weights.values().begin();
  return {i / weights.dim(1), i % weights.dim(1)};
}

}  // namespace

Tensor column_weights(const Bert& bert, std::span<const Sequence> texts, const ColumnKind& kind) {
  Tensor weights(Shape{bert.config.L, bert.config.A});
  double count = 0;
  for (const Sequence& text : texts) {
    const ColumnPlaces places = places_of(text, kind);
    if (places.empty()) continue;
    ++count;
    const Trace run = forward(bert, text, {}, Depth::attention);
    for (Index l = 0; l < bert.config.L; ++l)
      for (Index a = 0; a < bert.config.A; ++a)
        weights(l, a) += static_cast<real>(double(text.T()) *
                                           mean_down(slice(run.layers[l].probs[0], a), places));
  }
  check(count > 0, "column weights: no text has ", kind.name);
  for (real& weight : weights.values()) weight /= static_cast<real>(count);
  return weights;
}

ColumnStudy study_column(const Bert& bert, std::span<const Sequence> texts,
                         std::span<const Sequence> others, const ColumnKind& kind, const Ask& ask) {
  ColumnStudy study{brightest(column_weights(bert, texts, kind)), {}, {}};
  std::vector<const Sequence*> measured;
  for (const Sequence& text : others)
    if (!places_of(text, kind).empty()) measured.push_back(&text);
  check(!measured.empty(), "column study: no text has ", kind.name);
  for (const Sequence* text : measured) {
    Question question = ask(*text);
    const ColumnPlaces special = places_of(*text, kind);
    ColumnPlaces words = question.content();
    std::erase_if(words, [&](Index t) { return holds(special, t); });
    if (words.empty()) continue;
    add_text(question, special, words, 1 / double(measured.size()), study);
  }
  return study;
}

}  // namespace glassbert
