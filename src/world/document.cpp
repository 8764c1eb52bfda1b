#include "world/document.h"

#include <cmath>

#include "world/agreement.h"
#include "world/facts.h"
#include "world/pattern.h"
#include "world/retelling.h"
#include "world/review.h"
#include "world/riddle.h"
#include "world/sentence.h"
#include "world/story.h"

namespace glassbert::world {
namespace {

Words sentence_by(Author& author, const Pattern& pattern) {
  return sentence(pattern.build(author), pattern.sign);
}

Example loose_sentences(Author& author) {
  const Words first = sentence_by(author, pick_pattern(author, patterns()));
  if (author.chance(0.55)) return example_of("sentence", first);
  const Words second = sentence_by(author, pick_pattern(author, patterns()));
  if (author.chance(0.25)) return example_of("sentences", first + second);
  Example example = example_of("sentences", first, second);
  example.label = 0;
  return example;
}

Example story_in_segments(Author& author) {
  const Story story = tell_story(author);
  if (author.chance(0.3)) return example_of("story", story.beginning + story.continuation);
  Example example = example_of("story", story.beginning, story.continuation);
  example.label = 1;
  return example;
}

// The place of the word that ends the first half of the sentences.
Index cut_of(const Words& words) {
  const Index half = static_cast<Index>(words.size()) / 2;
  for (Index i = half; i + 1 < static_cast<Index>(words.size()); ++i)
    if (words[static_cast<std::size_t>(i)].text == ".") return i + 1;
  return static_cast<Index>(words.size());
}

Words part(const Words& words, Index begin, Index end) {
  Words some(words.begin() + begin, words.begin() + end);
  for (Word& word : some)
    if (word.head != nowhere) word.head -= begin;
  return some;
}

Example review_in_segments(Author& author) {
  const Example whole = review(author);
  const Index end = static_cast<Index>(whole.words.size());
  const Index cut = author.chance(0.5) ? end : cut_of(whole.words);
  Example example = example_of("review", part(whole.words, 0, cut), part(whole.words, cut, end));
  example.facts = whole.facts;
  return example;
}

Example seen_riddle(Author& author) {
  const std::vector<Schema> schemas =
      author.chance(0.45) ? lexical_schemas(false) : role_schemas(false);
  return riddle(author, schemas, {.equal_numbers = author.chance(0.75), .restated = 0.9});
}

// One or two sentences of the same sort.
Example some_of(Author& author, std::string_view name, const std::vector<Pattern>& patterns) {
  const Words first = sentence_by(author, pick_pattern(author, patterns));
  if (author.chance(0.5)) return example_of(std::string(name), first);
  const Words second = sentence_by(author, pick_pattern(author, patterns));
  return example_of(std::string(name), first, second);
}

}  // namespace

Example single_sentence(Author& author) {
  const std::vector<Pattern> all = patterns();
  const Pattern& pattern = pick_pattern(author, all);
  return example_of(std::string(pattern.name), sentence_by(author, pattern));
}

Example agreement_sentence(Author& author) {
  const std::vector<Pattern> all = agreement_patterns();
  const Pattern& pattern = pick_pattern(author, all);
  Example example = example_of(std::string(pattern.name), sentence_by(author, pattern));
  const Index verb = main_finite_verb(example.words);
  if (verb == nowhere) return agreement_sentence(author);
  const Word& form = example.words[static_cast<std::size_t>(verb)];
  const Index subject = subject_of_verb(example.words, verb);
  example.choice = Choice{verb, form.text, form.other_form};
  example.facts["subject"] = static_cast<double>(subject);
  example.facts["attractors"] = static_cast<double>(attractors(example.words, subject, verb));
  return example;
}

Example document(Author& author) {
  const Index draw = author.below(100);
  if (draw < 20) return loose_sentences(author);
  if (draw < 31) return some_of(author, "agreement", agreement_patterns());
  if (draw < 39) return some_of(author, "typical", typical_patterns());
  if (draw < 49) return retelling(author);
  if (draw < 57) return story_in_segments(author);
  if (draw < 89) return seen_riddle(author);
  if (draw < 95) return review_in_segments(author);
  return question_of_facts(author, true);
}

}  // namespace glassbert::world
