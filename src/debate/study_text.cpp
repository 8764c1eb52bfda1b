#include "debate/study_text.h"

#include <algorithm>
#include <cmath>

#include "text/tokens.h"
#include "world/world.h"

namespace glassbert {
namespace {

constexpr std::uint64_t world_seed = 1;

std::optional<std::string_view> view_of(const std::optional<std::string>& pair) {
  return pair ? std::optional<std::string_view>(*pair) : std::nullopt;
}

// The text with [MASK] in place of one of its words, both segments counted through.
world::Example with_blank(world::Example example, Index word, const Tokenizer& tokenizer) {
  const Tokens tokens = tokenizer.encode(example.text, view_of(example.pair));
  Offset place{-1, -1};  // in code points, which are bytes in plain text
  bool in_pair = false;
  for (Index t = 0; t < tokens.size(); ++t) {
    if (tokens.words[t] != word) continue;
    if (place.begin < 0) place.begin = tokens.offsets[t].begin;
    place.end = tokens.offsets[t].end;
    in_pair = tokens.types[t] == 1;
  }
  std::string& text = in_pair ? *example.pair : example.text;
  const auto is_ascii = [](unsigned char c) { return c < 128; };
  check(place.begin >= 0 && std::ranges::all_of(text, is_ascii), "study: word ", word, " of \"",
        example.text, "\" can't be masked; write [MASK] in its place");
  text.replace(place.begin, place.end - place.begin, mask_token);
  return example;
}

// What each word decides: by its weight, 1 where it has none; the form of a verb hangs on its
// subject. Empty where no word is known to decide.
std::vector<double> sizes_of(const world::Example& example) {
  std::vector<double> sizes;
  for (const world::Word& word : example.words) {
    const double size = word.weight != 0 ? std::abs(word.weight) : 1;
    sizes.push_back(word.is_deciding ? size : 0);
  }
  if (const auto subject = example.facts.find("subject"); subject != example.facts.end())
    if (subject->second >= 0 && subject->second < double(sizes.size()))
      sizes[static_cast<std::size_t>(subject->second)] = 1;
  if (std::ranges::count(sizes, 0) == std::ssize(sizes)) sizes.clear();
  return sizes;
}

}  // namespace

StudyText study_text(Index index, const std::string& text, const std::optional<std::string>& pair,
                     const Tokenizer& tokenizer, Index longest) {
  EncodeOptions options;
  options.max_length = longest;
  const Tokens tokens = tokenizer.encode(text, view_of(pair), options);
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

StudyText study_text(const world::Example& example, const Tokenizer& tokenizer, Index longest,
                     Asked asked) {
  const bool has_blank = asked == Asked::word && example.choice.has_value();
  const world::Example shown =
      has_blank ? with_blank(example, example.choice->word, tokenizer) : example;
  StudyText text = study_text(example.index, shown.text, shown.pair, tokenizer, longest);
  const bool is_whole = text.sequence.T() < longest;  // else its end may be cut off
  check(!is_whole || text.words.size() == example.words.size(), "study: ", text.words.size(),
        " words in \"", example.text, "\", of which ", example.words.size(), " are known");
  if (is_whole) text.deciding = sizes_of(example);
  if (asked == Asked::label) {
    text.label = example.label;
    return text;
  }
  ask_for_blank(text, tokenizer);
  if (has_blank) {
    const std::vector<Piece> pieces = tokenizer.pieces(example.choice->right);
    if (pieces.size() == 1) text.label = pieces[0].id;
  }
  return text;
}

void ask_for_blank(StudyText& text, const Tokenizer& tokenizer) {
  const Index mask = tokenizer.vocabulary().require(mask_token);
  const auto blank = std::ranges::find_if(text.words, [&](const std::vector<Index>& word) {
    return text.sequence.ids[word[0]] == mask;
  });
  check(blank != text.words.end(), "study: no [MASK] in \"", text.text,
        "\", and the model has no classifier, so that nothing is asked of it");
  if (!text.deciding.empty())
    text.deciding.erase(text.deciding.begin() + (blank - text.words.begin()));
  text.words.erase(blank);
}

std::vector<StudyText> world_reviews(const Tokenizer& tokenizer, Index longest, Index first,
                                     Index count, Asked asked) {
  const world::World world(world_seed);
  const world::Task task = asked == Asked::word ? world::Task::agreement : world::Task::review;
  std::vector<StudyText> texts;
  for (Index i = first; i < first + count; ++i)
    texts.push_back(
        study_text(world.example(task, world::Split::test, i), tokenizer, longest, asked));
  return texts;
}

}  // namespace glassbert
