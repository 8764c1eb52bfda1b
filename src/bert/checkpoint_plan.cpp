#include "bert/checkpoint_plan.h"

#include <algorithm>
#include <set>

#include "bert/stored_shape.h"
#include "core/file_error.h"
#include "core/utf8.h"
#include "io/file.h"

namespace glassbert {
namespace {

constexpr std::size_t config_limit = std::size_t{32} << 20;
constexpr std::size_t name_bytes_limit = std::size_t{4} << 20;

bool has(const Spelling& spelling, const std::string& beginning) {
  const auto at = spelling.file_name.lower_bound(beginning);
  return at != spelling.file_name.end() && at->first.starts_with(beginning);
}

// Works out a plan, one question at a time.
class Planner {
 public:
  Planner(const std::filesystem::path& folder, const WeightFiles& files)
      : folder_(folder.string()), files_(files) {
    const std::string path = (folder / "config.json").string();
    plan_.warnings = files.warnings();
    plan_.bert.config = parse_config(read_file(path, config_limit), path, plan_.warnings);
    plan_.bert.layers.resize(plan_.bert.config.L);
  }

  CheckpointPlan plan() {
    const std::vector<std::string> names = all_names();
    refuse_other_frameworks();
    plan_.spelling = translate(names, folder_);
    if (!has(plan_.spelling, "embeddings.word_embeddings.weight"))
      if (const std::string family = other_family(names); !family.empty())
        throw FileError(folder_, "the weights are those of " + family, "this program reads BERT");
    find_heads();
    take_decoder();
    take_positions();
    compare_parameters();
    return std::move(plan_);
  }

 private:
  // The names in the files. A BERT of the most layers has a megabyte of them; more belongs to a
  // file that was made to fill the memory.
  std::vector<std::string> all_names() const {
    std::vector<std::string> names;
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < files_.size() && bytes <= name_bytes_limit; ++i) {
      names.push_back(files_.at(i).entry.name);
      bytes += names.back().size() + 1;
    }
    if (bytes > name_bytes_limit)
      throw FileError(
          folder_,
          join("names of more than ", name_bytes_limit, " bytes, ", files_.size(), " tensors"),
          "this is no BERT checkpoint");
    return names;
  }

  void refuse_other_frameworks() {
    const std::string format = files_.metadata("format").value_or("pt");
    if (format == "tf" || format == "flax" || format == "mlx")
      throw FileError(folder_, "the weights were written by " + format + ", in another layout",
                      "take the file whose metadata say format pt");
  }

  void find_heads() {
    Bert& bert = plan_.bert;
    const Spelling& names = plan_.spelling;
    if (has(names, "pooler.")) bert.pooler.emplace();
    if (has(names, "cls.predictions.")) bert.masked_word.emplace();
    if (has(names, "cls.seq_relationship.")) bert.next_sentence.emplace();
    if (!has(names, "classifier.")) return;
    if (bert.config.architecture == "BertForTokenClassification") {
      plan_.warnings.push_back(folder_ + ": its classifier labels tokens; it is not run");
      return;
    }
    bert.classifier.emplace();
    name_labels();
  }

  // Makes the list of labels as long as the classifier has rows.
  void name_labels() {
    std::vector<std::string>& labels = plan_.bert.config.labels;
    const auto weight = plan_.spelling.file_name.find("classifier.weight");
    if (weight == plan_.spelling.file_name.end()) return;
    const std::vector<std::uint64_t> shape = files_.find(weight->second)->entry.shape;
    if (shape.empty() || shape[0] == 0 || shape[0] > 1'000'000)
      throw FileError(folder_, "classifier.weight has no rows for classes", "use [K, hidden_size]");
    if (!labels.empty() && labels.size() != shape[0])
      plan_.warnings.push_back(join(folder_, ": id2label names ", labels.size(),
                                    " classes, the classifier has ", shape[0]));
    for (std::size_t k = labels.size(); k < shape[0]; ++k) labels.push_back(join("LABEL_", k));
    labels.resize(shape[0]);
  }

  // A tied decoder may be stored a second time; then it must say the same.
  void take_decoder() {
    auto& names = plan_.spelling.file_name;
    if (plan_.bert.config.tied)
      take_copy("cls.predictions.decoder.weight", "embeddings.word_embeddings.weight");
    if (names.contains("cls.predictions.bias"))
      take_copy("cls.predictions.decoder.bias", "cls.predictions.bias");
    else if (const auto at = names.find("cls.predictions.decoder.bias"); at != names.end()) {
      names.emplace("cls.predictions.bias", at->second);
      names.erase(at);
    }
  }

  void take_copy(const std::string& copy, const std::string& original) {
    auto& names = plan_.spelling.file_name;
    const auto second = names.find(copy), first = names.find(original);
    if (second == names.end() || first == names.end()) return;
    if (!same_numbers(first->second, second->second))
      throw FileError(folder_, copy + " differs from " + original + ", to which it is tied",
                      "if it is meant to, set tie_word_embeddings to false in config.json");
    plan_.tied.push_back(second->second);
    names.erase(second);
  }

  bool same_numbers(const std::string& a, const std::string& b) {
    const auto x = *files_.find(a), y = *files_.find(b);
    const bool same = x.entry.shape == y.entry.shape && x.entry.dtype == y.entry.dtype &&
                      std::ranges::equal(x.file->bytes(x.entry), y.file->bytes(y.entry));
    x.file->give_back(x.entry);
    y.file->give_back(y.entry);
    return same;
  }

  // Old checkpoints store the positions 0, 1, 2, ... as a buffer.
  void take_positions() {
    auto& names = plan_.spelling.file_name;
    const auto at = names.find("embeddings.position_ids");
    if (at == names.end()) return;
    const std::vector<std::int64_t> ids = files_.find(at->second)->integers();
    for (std::size_t i = 0; i < ids.size(); ++i)
      if (ids[i] != static_cast<std::int64_t>(i))
        throw FileError(folder_, join("position_ids holds ", ids[i], " at ", i),
                        "only positions counted from 0 are supported");
    names.erase(at);
  }

  void compare_parameters() {
    std::set<std::string> wanted;
    const Bert& bert = plan_.bert;
    for_each_parameter(bert, [&](const std::string& name, const Tensor&, const Shape& shape, Kind) {
      wanted.insert(name);
      const auto at = plan_.spelling.file_name.find(name);
      if (at == plan_.spelling.file_name.end())
        plan_.missing.push_back(name);
      else
        compare_shape(folder_, name, files_.find(at->second)->entry, shape);
    });
    for (const auto& [ours, in_file] : plan_.spelling.file_name)
      if (!wanted.contains(ours)) plan_.unused.push_back(in_file);
    for (const std::string& name : plan_.unused)
      if (const std::string family = other_family(std::span(&name, 1)); !family.empty())
        throw FileError(folder_, '"' + printable(name) + "\" belongs to " + family,
                        "this program runs plain BERT encoders only");
  }

  std::string folder_;
  const WeightFiles& files_;
  CheckpointPlan plan_;
};

}  // namespace

CheckpointPlan plan_checkpoint(const std::filesystem::path& folder, const WeightFiles& files) {
  return Planner(folder, files).plan();
}

void require_complete(const CheckpointPlan& plan, const std::filesystem::path& folder) {
  if (!plan.missing.empty())
    throw FileError(folder.string(), join("missing parameters: ", first_ten(plan.missing)),
                    "this is no complete BERT checkpoint, or its config.json is another model's");
}

}  // namespace glassbert
