#include "debate/study_text.h"

#include "world/world.h"

namespace glassbert {
namespace {

constexpr std::uint64_t world_seed = 1;

}  // namespace

StudyText study_text(Index index, const std::string& text, const std::optional<std::string>& pair,
                     const Tokenizer& tokenizer, Index longest) {
  EncodeOptions options;
  options.max_length = longest;
  const Tokens tokens =
      tokenizer.encode(text, pair ? std::optional<std::string_view>(*pair) : std::nullopt, options);
  StudyText study{
      index, pair ? text + " | " + *pair : text, {tokens.ids, tokens.types, {}}, {}, {}};
  Index last = -1;  // the word of the token before
  for (Index t = 0; t < tokens.size(); ++t) {
    const Index word = tokens.words[t];
    if (word < 0) continue;
    if (word != last) study.words.emplace_back();
    study.words.back().push_back(t);
    last = word;
  }
  return study;
}

std::vector<StudyText> world_reviews(const Tokenizer& tokenizer, Index longest, Index first,
                                     Index count) {
  const world::World world(world_seed);
  std::vector<StudyText> texts;
  for (Index i = first; i < first + count; ++i) {
    const world::Example example = world.example(world::Task::review, world::Split::test, i);
    texts.push_back(study_text(i, example.text, example.pair, tokenizer, longest));
    texts.back().label = example.label;
  }
  return texts;
}

}  // namespace glassbert
