#include "bert/trace.h"

#include <algorithm>
#include <utility>

#include "math/matmul.h"

namespace glassbert {
namespace {

// Calls visit(name, tensor) for each tensor of a layer, in the order of computation.
template <class AnyLayer, class Visit>
void visit_layer(AnyLayer& layer, const Visit& visit) {
  const auto visit_all = [&](const char* name, auto& tensors) {
    for (auto& x : tensors) visit(name, x);
  };
  visit("query", layer.query);
  visit("key", layer.key);
  visit("value", layer.value);
  visit_all("scores", layer.scores);
  visit_all("softmax", layer.softmax);
  visit_all("probs", layer.probs);
  visit("context", layer.context);
  visit("attention_out", layer.attention_out);
  visit("middle", layer.middle.y);
  visit("inner_input", layer.inner_input);
  visit("inner", layer.inner);
  visit("feed_forward_out", layer.feed_forward_out);
}

template <class AnyTrace, class Visit>
void visit_trace(AnyTrace& trace, const Visit& visit) {
  visit("words", trace.words);
  for (std::size_t l = 0; l < std::max(trace.hidden.size(), trace.layers.size()); ++l) {
    if (l < trace.hidden.size()) visit(join("hidden ", l), trace.hidden[l]);
    if (l < trace.layers.size())
      visit_layer(trace.layers[l],
                  [&](const char* name, auto& x) { visit(join("layer ", l, ": ", name), x); });
  }
  visit("pooled", trace.pooled);
  visit("mlm_logits", trace.mlm_logits);
  visit("nsp_logits", trace.nsp_logits);
  visit("logits", trace.logits);
}

// Gives both the larger of their lengths; what is new in them is empty.
template <class Item>
void level(std::vector<Item>& a, std::vector<Item>& b) {
  a.resize(std::max(a.size(), b.size()));
  b.resize(a.size());
}

}  // namespace

void add_to(Trace& total, Trace part) {
  level(total.hidden, part.hidden);
  level(total.layers, part.layers);
  for (std::size_t l = 0; l < total.layers.size(); ++l) {
    level(total.layers[l].scores, part.layers[l].scores);
    level(total.layers[l].softmax, part.layers[l].softmax);
    level(total.layers[l].probs, part.layers[l].probs);
  }
  std::vector<Tensor*> totals;
  visit_trace(total, [&](const std::string&, Tensor& x) { totals.push_back(&x); });
  auto next = totals.begin();
  visit_trace(part, [&](const std::string&, Tensor& x) { add_to(**next++, std::move(x)); });
}

void for_each_tensor(const Trace& trace,
                     const std::function<void(const std::string&, const Tensor&)>& visit) {
  visit_trace(trace, visit);
}

std::vector<Tensor> attention_maps(const Trace& trace, Index sequence) {
  check(sequence >= 0 && sequence < trace.batch.S(), "attention_maps: sequence ", sequence,
        " is outside 0..", trace.batch.S() - 1);
  std::vector<Tensor> maps;
  for (const LayerTrace& layer : trace.layers) maps.push_back(layer.probs.at(sequence));
  return maps;
}

}  // namespace glassbert
