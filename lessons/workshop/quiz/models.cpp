#include "models.h"

#include "draft.h"

namespace glassbert::quiz {

const Model& Models::opened(const std::string& name) {
  const auto known = open_.find(name);
  if (known != open_.end()) return known->second;
  const std::filesystem::path folder = folder_ / name;
  std::error_code ignored;
  if (!std::filesystem::exists(folder / "model.safetensors", ignored))
    throw Skipped("it asks about the model " + folder.string() + ", which is not there");
  return open_.emplace(name, open_model(folder)).first->second;
}

const Model& Models::classifier(const std::string& name) {
  const Model& model = opened(name);
  if (!model.bert.classifier || !model.bert.pooler || model.bert.classifier->weight().dim(0) < 2)
    throw Skipped((folder_ / name).string() + " is no classifier");
  return model;
}

const Model& Models::masked_word_model(const std::string& name) {
  const Model& model = opened(name);
  if (!model.bert.masked_word) throw Skipped((folder_ / name).string() + " fills no masked words");
  return model;
}

}  // namespace glassbert::quiz
