#include "app/attend_maps.h"

#include <algorithm>
#include <iterator>
#include <numeric>

#include "app/token_search.h"
#include "core/file_error.h"
#include "draw/number_text.h"
#include "explain/merge_pieces.h"

namespace glassbert {
namespace {

using Labels = std::vector<std::string>;
using Picked = std::vector<Index>;

// These rows and columns of every matrix of (A,R,C).
Tensor pick(const Tensor& x, const Picked& rows, const Picked& columns) {
  Tensor picked(Shape{x.dim(0), std::ssize(rows), std::ssize(columns)});
  for (Index a = 0; a < x.dim(0); ++a) {
    for (Index r = 0; r < std::ssize(rows); ++r) {
      for (Index c = 0; c < std::ssize(columns); ++c) picked(a, r, c) = x(a, rows[r], columns[c]);
    }
  }
  return picked;
}

Labels pick(const Labels& labels, const Picked& places) {
  Labels picked;
  for (const Index place : places) picked.push_back(labels[place]);
  return picked;
}

Picked all_of(const Labels& labels) {
  Picked places(labels.size());
  std::iota(places.begin(), places.end(), 0);
  return places;
}

Picked places_without_specials(const Labels& labels) {
  Picked places;
  for (const Index place : all_of(labels))
    if (labels[place] != "[CLS]" && labels[place] != "[SEP]") places.push_back(place);
  return places;
}

void keep(AttendMaps& maps, const Picked& rows, const Picked& columns) {
  for (Tensor& layer : maps.layers) layer = pick(layer, rows, columns);
  maps.queries = pick(maps.queries, rows);
  maps.keys = pick(maps.keys, columns);
}

// Only the layers and heads that were asked for.
std::vector<Tensor> choose_layers(const Trace& trace, const AttendRequest& request) {
  std::vector<Tensor> layers = attention_maps(trace);
  if (request.layer) layers = {layers[*request.layer]};
  if (request.heads.empty()) return layers;
  Tensor& layer = layers.front();
  Tensor chosen(Shape{std::ssize(request.heads), layer.dim(1), layer.dim(2)});
  for (Index i = 0; i < std::ssize(request.heads); ++i) {
    for (Index q = 0; q < layer.dim(1); ++q)
      std::ranges::copy(layer.row(request.heads[i] * layer.dim(1) + q),
                        chosen.row(i * layer.dim(1) + q).begin());
  }
  return {chosen};
}

double mean_row_sum(const std::vector<Tensor>& layers) {
  double sum = 0;
  Index rows = 0;
  for (const Tensor& layer : layers) {
    for (const real weight : layer.values()) sum += weight;
    rows += layer.rows();
  }
  return sum / static_cast<double>(rows);
}

void hide_specials(AttendMaps& maps) {
  const Picked rows = places_without_specials(maps.queries);
  const Picked columns = places_without_specials(maps.keys);
  if (rows.empty() || columns.empty())
    throw FileError("--hide-specials", "nothing but special tokens is left to draw",
                    "give a text with words, or another --query");
  keep(maps, rows, all_of(maps.keys));
  const double all = mean_row_sum(maps.layers);
  keep(maps, all_of(maps.queries), columns);
  const double hidden = std::max(0.0, 1 - mean_row_sum(maps.layers) / all);
  maps.choices = join("[CLS] and [SEP] left out with ", fixed_text(100 * hidden, 1),
                      "% of the weight, not renormalised");
}

}  // namespace

std::vector<std::string> shown_labels(const std::vector<std::string>& tokens,
                                      const AttendRequest& request) {
  return request.in_words ? join_pieces(tokens).text : tokens;
}

AttendMaps read_attend_maps(const Trace& trace, const std::vector<std::string>& tokens,
                            const AttendRequest& request) {
  const Labels labels = shown_labels(tokens, request);
  AttendMaps maps{labels, labels, choose_layers(trace, request), 0, "rows sum to 1"};
  if (request.in_words) {
    const Words words = join_pieces(tokens);
    for (Tensor& layer : maps.layers) layer = merge_pieces(layer, words);
  }
  if (request.query) {
    maps.query = find_query(*request.query, maps.queries);
    keep(maps, {maps.query}, all_of(maps.keys));
  }
  if (request.without_specials) hide_specials(maps);
  if (request.in_words) maps.choices = "words joined (attention.words) · " + maps.choices;
  return maps;
}

}  // namespace glassbert
