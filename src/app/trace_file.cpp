#include "app/trace_file.h"

#include <utility>

#include "bert/heads.h"
#include "io/safetensors_writer.h"

namespace glassbert {

TraceFile::TraceFile(const Trace& trace, const Config& config) {
  ids_ = trace.batch.ids;
  types_ = trace.batch.types;
  mask_.assign(trace.batch.mask.begin(), trace.batch.mask.end());
  for (Index l = 0; l <= config.L; ++l) add("hidden", l, trace.hidden[l]);
  for (Index l = 0; l < config.L; ++l) {
    const LayerTrace& layer = trace.layers[l];
    add("scores", l, layer.scores[0]);
    add("probs", l, layer.probs[0]);
    add("query", l, split_heads(layer.query, config.A));
    add("key", l, split_heads(layer.key, config.A));
    add("value", l, split_heads(layer.value, config.A));
    add("context", l, split_heads(layer.context, config.A));
  }
  add_row("pooled", trace.pooled);
  add("mlm_logits", trace.mlm_logits);
  add_row("nsp_logits", trace.nsp_logits);
  add_row("logits", trace.logits);
}

void TraceFile::add_gradient(double objective, Gradient gradient, const Spelling& spelling) {
  add("objective", Tensor(Shape{1}, {static_cast<real>(objective)}));
  Trace& d = gradient.trace;
  for (std::size_t l = 0; l < d.hidden.size(); ++l)
    add("d_hidden", static_cast<Index>(l), std::move(d.hidden[l]));
  for (std::size_t l = 0; l < d.layers.size(); ++l) {
    add("d_probs", static_cast<Index>(l), std::move(d.layers[l].probs[0]));
    add("d_scores", static_cast<Index>(l), std::move(d.layers[l].scores[0]));
  }
  if (!gradient.parameters) return;
  for_each_parameter(*gradient.parameters,
                     [&](const std::string& name, Tensor& x, const Shape&, Kind) {
                       add("d_parameters." + spelling.file_name.at(name), std::move(x));
                     });
}

void TraceFile::write(const std::string& path) const {
  const std::uint64_t T = ids_.size();
  std::vector<SafetensorsItem> items{to_item("ids", {T}, ids_), to_item("types", {T}, types_),
                                     to_item("mask", {T}, mask_)};
  for (const Named& x : tensors_) items.push_back(to_item(x.name, x.tensor));
  write_safetensors(path, items, {{"format", "pt"}});
}

void TraceFile::add(const std::string& name, Tensor tensor) {
  if (!tensor.empty()) tensors_.push_back({name, std::move(tensor)});
}

void TraceFile::add(const char* name, Index layer, Tensor tensor) {
  add(join(name, '.', layer), std::move(tensor));
}

void TraceFile::add_row(const char* name, const Tensor& tensor) {
  if (!tensor.empty()) add(name, reshaped(tensor, Shape{tensor.size()}));
}

}  // namespace glassbert
