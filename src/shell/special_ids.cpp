#include "shell/special_ids.h"

namespace glassbert {

SpecialIds special_ids(const Model& model) {
  if (!model.tokenizer) return {};
  const Vocabulary& words = model.tokenizer->vocabulary();
  const auto id = [&](std::string_view token) { return words.find(token).value_or(-1); };
  return {id(pad_token), id(mask_token), id(class_token), id(separator_token)};
}

}  // namespace glassbert
