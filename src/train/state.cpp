#include "train/state.h"

#include <utility>

#include "core/file_error.h"
#include "core/utf8.h"
#include "io/number_text.h"
#include "io/safetensors.h"
#include "train/parameter_list.h"

namespace glassbert {
namespace {

constexpr const char* step_key = "step";

// The parts of a trainee, each with what stands before the names of its parameters.
template <class AnyTrainee, class Visit>
void for_each_part(AnyTrainee& trainee, const Visit& visit) {
  visit(std::string(), trainee.bert);
  visit(std::string("mean."), trainee.optimiser.mean);
  visit(std::string("square."), trainee.optimiser.square);
}

[[noreturn]] void refuse(const std::string& path, const std::string& what) {
  throw FileError(path, what, "train into another folder, or without --resume");
}

void compare_remarks(const Safetensors& file, const MetadataMap& remarks) {
  for (const auto& [key, value] : remarks) {
    const std::string was = file.metadata().find(key).value_or("unknown");
    if (was != value)
      refuse(file.path(), join("this training began with ", key, " ", printable(was), ", not ",
                               printable(value)));
  }
}

}  // namespace

void save_state(const std::string& path, const Trainee& trainee, const MetadataMap& remarks) {
  std::vector<SafetensorsItem> items;
  for_each_part(trainee, [&](const std::string& prefix, const Bert& part) {
    for (const ConstParameter& parameter : parameter_list(part))
      items.push_back(to_item(prefix + parameter.name, *parameter.tensor));
  });
  MetadataMap metadata = remarks;
  metadata[step_key] = std::to_string(trainee.optimiser.step);
  write_safetensors(path, items, metadata);
}

void load_state(const std::string& path, const MetadataMap& remarks, Trainee& trainee) {
  const Safetensors file(path);
  compare_remarks(file, remarks);
  const auto step = parse_number(file.metadata().find(step_key).value_or(""));
  if (!step || !(*step >= 0 && *step < 1e15)) refuse(path, "it does not say of which step it is");
  for_each_part(trainee, [&](const std::string& prefix, Bert& part) {
    for (const Parameter& parameter : parameter_list(part)) {
      const auto entry = file.find(prefix + parameter.name);
      if (!entry) refuse(path, "it holds no " + prefix + parameter.name);
      Tensor x = file.tensor(*entry);
      if (x.shape() != parameter.tensor->shape())
        refuse(path, join(prefix + parameter.name, " has the shape ", x.shape(), ", not ",
                          parameter.tensor->shape()));
      *parameter.tensor = std::move(x);
    }
  });
  trainee.optimiser.step = static_cast<Index>(*step);
  pack(trainee.bert);
}

}  // namespace glassbert
