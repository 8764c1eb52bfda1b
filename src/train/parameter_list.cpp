#include "train/parameter_list.h"

namespace glassbert {

std::vector<Parameter> parameter_list(Bert& bert) {
  std::vector<Parameter> list;
  for_each_parameter(bert, [&](const std::string& name, Tensor& x, const Shape&, Kind kind) {
    list.push_back({name, &x, kind});
  });
  return list;
}

std::vector<ConstParameter> parameter_list(const Bert& bert) {
  std::vector<ConstParameter> list;
  for_each_parameter(bert, [&](const std::string& name, const Tensor& x, const Shape&, Kind kind) {
    list.push_back({name, &x, kind});
  });
  return list;
}

Bert empty_like(const Bert& bert) {
  Bert empty;
  empty.config = bert.config;
  empty.layers.resize(bert.layers.size());
  if (bert.pooler) empty.pooler.emplace();
  if (bert.masked_word) empty.masked_word.emplace();
  if (bert.next_sentence) empty.next_sentence.emplace();
  if (bert.classifier) empty.classifier.emplace();
  return empty;
}

}  // namespace glassbert
