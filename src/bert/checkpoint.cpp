#include "bert/checkpoint.h"

namespace glassbert {
namespace {

void give_back_all(const WeightFiles& files) {
  for (std::size_t i = 0; i < files.size(); ++i) {
    const WeightFiles::Found found = files.at(i);
    found.file->give_back(found.entry);
  }
}

}  // namespace

Checkpoint load_checkpoint(const std::filesystem::path& folder) {
  const WeightFiles files(folder.string());
  CheckpointPlan plan = plan_checkpoint(folder, files);
  require_complete(plan, folder);
  if (!plan.unused.empty())
    plan.warnings.push_back(
        join(folder.string(), ": tensors that are not used: ", first_ten(plan.unused)));
  Bert& bert = plan.bert;
  for_each_parameter(bert, [&](const std::string& name, Tensor& x, const Shape&, Kind) {
    x = files.find(plan.spelling.file_name.at(name))->tensor();
  });
  // Packs a layer and gives its pages back before the next one is touched, so that at no time much
  // more than one copy of the weights is in memory.
  for (LayerParameters& layer : bert.layers) {
    pack(layer);
    give_back_all(files);
  }
  pack_heads(bert);
  give_back_all(files);
  return {std::move(bert), std::move(plan.spelling), std::move(plan.warnings)};
}

}  // namespace glassbert
