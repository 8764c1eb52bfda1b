#include "core/file_error.h"
#include "debate/additive_training.h"
#include "io/safetensors.h"
#include "io/safetensors_writer.h"

namespace glassbert {

void save_additive(const std::string& path, const AdditiveAttention& model, Frozen frozen,
                   std::uint64_t seed) {
  std::vector<SafetensorsItem> items;
  for_each_additive_parameter(
      model, [&](const char* name, const Tensor& x) { items.push_back(to_item(name, x)); });
  write_safetensors(path, items,
                    {{"vectors", std::string(name_of(frozen))}, {"seed", std::to_string(seed)}});
}

AdditiveAttention load_additive(const std::string& path) {
  const Safetensors file(path);
  AdditiveAttention model;
  for_each_additive_parameter(model, [&](const char* name, Tensor& x) {
    const auto entry = file.find(name);
    if (!entry)
      throw FileError(path, join("has no ", name), "give a file that train-world world-jw made");
    x = file.tensor(*entry);
  });
  const Index K = model.inner.weight().rank() == 2 ? model.inner.weight().dim(0) : 0;
  const Index H = K > 0 ? model.inner.weight().dim(1) : 0;
  if (K == 0 || model.inner.bias.shape() != Shape{K} || model.query.shape() != Shape{1, K} ||
      model.output.weight().shape() != Shape{1, H} || model.output.bias.shape() != Shape{1})
    throw FileError(path, "its tensors don't fit together",
                    "give a file that train-world world-jw made");
  return model;
}

AdditiveHead load_additive_head(const std::string& path) {
  AdditiveHead head{load_additive(path), Frozen::words, path.substr(path.find_last_of('/') + 1)};
  if (Safetensors(path).metadata().find("vectors") == name_of(Frozen::states))
    head.frozen = Frozen::states;
  return head;
}

}  // namespace glassbert
