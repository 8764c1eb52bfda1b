#include "school/gold_text.h"

#include <utility>

namespace glassbert {

GoldText encode(world::Example example, const Tokenizer& tokenizer) {
  const Tokens tokens = tokenizer.encode(
      example.text, example.pair ? std::optional<std::string_view>(*example.pair) : std::nullopt);
  GoldText gold{{}, {{tokens.ids, tokens.types, {}}, tokens.words, example.label}, {}};
  for (Index t = 0; t < tokens.size(); ++t)
    if (tokens.words[t] == std::ssize(gold.first)) gold.first.push_back(t);
  check(gold.first.size() == example.words.size(), "gold text: ", gold.first.size(), " words in \"",
        example.text, "\", of which the world knows ", example.words.size());
  gold.example = std::move(example);
  return gold;
}

std::vector<Index> tokens_of(const GoldText& gold, Index word) {
  std::vector<Index> tokens;
  for (Index t = 0; t < std::ssize(gold.text.words); ++t)
    if (gold.text.words[t] == word) tokens.push_back(t);
  return tokens;
}

}  // namespace glassbert
