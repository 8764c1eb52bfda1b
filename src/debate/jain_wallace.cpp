#include "debate/jain_wallace.h"

#include <utility>

#include "io/file.h"
#include "io/json_writer.h"
#include "school/curriculum.h"

namespace glassbert {
namespace {

using world::Split;
using world::Task;

constexpr Index learnt_from = 4000;
constexpr std::uint64_t seeds = 5;
constexpr Frozen kinds[] = {Frozen::words, Frozen::states};

std::vector<GoldText> reviews(const world::World& world, Split split, Index count,
                              const Tokenizer& tokenizer) {
  std::vector<GoldText> texts;
  for (Index i = 0; i < count; ++i)
    texts.push_back(encode(world.example(Task::review, split, i), tokenizer));
  return texts;
}

std::string file_name(Frozen frozen, std::uint64_t seed) {
  return join(name_of(frozen), "-", seed, ".safetensors");
}

}  // namespace

std::vector<SeededAdditive> train_jain_wallace(const Bert& bert, const Tokenizer& tokenizer,
                                               const world::World& world) {
  const std::vector<GoldText> texts = reviews(world, Split::train, learnt_from, tokenizer);
  std::vector<SeededAdditive> models;
  for (const Frozen frozen : kinds) {
    const std::vector<FrozenText> seen = frozen_texts(bert, texts, frozen);
    for (std::uint64_t seed = 1; seed <= seeds; ++seed)
      models.push_back({frozen, seed, train_additive(seen, {.seed = seed})});
  }
  return models;
}

void save_jain_wallace(const std::filesystem::path& folder,
                       const std::vector<SeededAdditive>& all) {
  std::filesystem::create_directories(folder);
  JsonWriter json;
  json.begin_object().key("model_type").text("additive attention of Jain & Wallace 2019");
  json.key("vectors_of").text(jain_wallace_from).key("labels").begin_array();
  json.text("negative").text("positive").end_array().key("files").begin_array();
  for (const auto& [frozen, seed, model] : all) {
    save_additive((folder / file_name(frozen, seed)).string(), model, frozen, seed);
    json.text(file_name(frozen, seed));
  }
  json.end_array().end_object();
  write_file((folder / "config.json").string(), json.take() + "\n");
}

std::vector<SeededAdditive> load_jain_wallace(const std::filesystem::path& folder) {
  std::vector<SeededAdditive> models;
  for (const Frozen frozen : kinds)
    for (std::uint64_t seed = 1; seed <= seeds; ++seed)
      models.push_back({frozen, seed, load_additive((folder / file_name(frozen, seed)).string())});
  return models;
}

std::vector<Grade> additive_exam(const Bert& bert, const Tokenizer& tokenizer,
                                 const std::vector<SeededAdditive>& models,
                                 const world::World& world, Index count) {
  const std::vector<GoldText> texts = reviews(world, Split::test, count, tokenizer);
  world::Examples learnt, tested;
  for (const GoldText& gold : reviews(world, Split::train, learnt_from, tokenizer))
    learnt.push_back(gold.example);
  for (const GoldText& gold : texts) tested.push_back(gold.example);
  const std::vector<world::Control> controls = world::label_controls(learnt, tested);
  std::vector<Grade> grades;
  for (const Frozen frozen : kinds) {
    const std::vector<FrozenText> seen = frozen_texts(bert, texts, frozen);
    for (const auto& [kind, seed, model] : models) {
      if (kind != frozen) continue;
      Rng rng = stream(seed, {2});
      const AdditiveAttention untrained = random_additive_attention(seen[0].h.dim(1), rng);
      double right = 0, untrained_right = 0;
      for (const FrozenText& text : seen) {
        right += (attend_additively(model, text.h).logit > 0) == text.is_positive;
        untrained_right += (attend_additively(untrained, text.h).logit > 0) == text.is_positive;
      }
      grades.push_back({join("accuracy on ", name_of(frozen), ", seed ", seed),
                        right / double(seen.size()), std::ssize(seen),
                        untrained_right / double(seen.size())});
      add_best(controls, grades.back());
    }
  }
  return grades;
}

}  // namespace glassbert
