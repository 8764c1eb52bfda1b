// What must hold of every sentence that the grammar writes.
#include <algorithm>
#include <set>

#include "core/utf8.h"
#include "support/catch.h"
#include "support/sanitized.h"
#include "text/normalize.h"
#include "text/words.h"
#include "world/agreement.h"
#include "world/gold_text.h"
#include "world/world.h"

using namespace glassbert;
using namespace glassbert::world;

namespace {

constexpr Index many = some_of(400);

std::vector<Example> draw_examples() {
  const World micro_world(3);
  std::vector<Example> examples;
  for (const std::string& name : task_names())
    for (const Split split :
         {Split::train, Split::select, Split::test, Split::unseen, Split::reversed}) {
      const Task task = task_named(name);
      if (!has_split(task, split)) continue;
      const Index count = task == Task::text || task == Task::sentence ? 3 * many : many / 2;
      for (Index i = 0; i < count; ++i) examples.push_back(micro_world.example(task, split, i));
    }
  return examples;
}

// Calls `check_one` with examples of every task and split.
template <class CheckOne>
void for_all_examples(CheckOne check_one) {
  static const std::vector<Example> examples = draw_examples();
  for (const Example& example : examples) check_one(example);
}

Index length_of(const Example& example) { return static_cast<Index>(example.words.size()); }

// The root above a word; nowhere where the way up leaves the text or never ends.
Index root_above(const Example& example, Index place) {
  for (Index steps = 0; steps <= length_of(example); ++steps) {
    if (place < 0 || place >= length_of(example)) return nowhere;
    if (word_at(example, place).head == nowhere) return place;
    place = word_at(example, place).head;
  }
  return nowhere;
}

// A stop, or the star of a spoiled review, which stands behind a stop and belongs to its sentence.
bool ends_sentence(const world::Word& word) {
  return word.text == "." || word.text == "?" || word.text == "!" || word.text == "*";
}

// The words of a text as BERT's basic tokenizer finds them.
std::vector<std::string> basic_words(const std::string& text) {
  const NormalizedText normal = Normalizer({}).normalize(decode_utf8(text));
  std::vector<std::string> words;
  for (const auto& word : split_words(normal.text))
    words.push_back(
        encode_utf8(std::u32string_view(normal.text).substr(word.begin, word.end - word.begin)));
  return words;
}

std::string lower_cased(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

}  // namespace

TEST_CASE("every word has a head within its own sentence, or is the sentence's one root") {
  Index wrong = 0, sentences = 0;
  for_all_examples([&](const Example& example) {
    Index root = nowhere;
    for (Index i = 0; i < length_of(example); ++i) {
      const Index above = root_above(example, i);
      if (root == nowhere) root = above;
      const bool is_root = word_at(example, i).relation == Relation::root;
      wrong += above == nowhere || above != root || is_root != (above == i);
      const bool has_star = i + 1 < length_of(example) && word_at(example, i + 1).text == "*";
      if (!ends_sentence(word_at(example, i)) || has_star) continue;
      root = nowhere;
      ++sentences;
    }
  });
  CHECK(wrong == 0);
  CHECK(sentences > 3000);
}

TEST_CASE("the words are those that BERT's basic tokenizer makes of the text", "[long]") {
  Index wrong = 0;
  for_all_examples([&](const Example& example) {
    std::vector<std::string> expected = basic_words(example.text), found;
    if (example.pair)
      for (const std::string& word : basic_words(*example.pair)) expected.push_back(word);
    for (const world::Word& word : example.words) found.push_back(lower_cased(word.text));
    wrong += expected != found;
    wrong += example.second != static_cast<Index>(basic_words(example.text).size());
  });
  CHECK(wrong == 0);
}

TEST_CASE("texts have 4 to 60 words, and half of those to learn from have two segments", "[long]") {
  Index wrong = 0;
  for_all_examples([&](const Example& example) {
    wrong += example.words.size() < 4 || example.words.size() > 61;  // a star may be added
  });
  CHECK(wrong == 0);
  const World micro_world(4);
  Index pairs = 0;
  for (Index i = 0; i < 2000; ++i)
    pairs += micro_world.example(Task::text, Split::train, i).pair.has_value();
  CHECK(static_cast<double>(pairs) / 2000 == Approx(0.5).margin(0.05));
}

TEST_CASE("a verb form that shows its number has the number of its subject", "[long]") {
  Index forms = 0, wrong = 0, without = 0;
  for_all_examples([&](const Example& example) {
    for (Index i = 0; i < length_of(example); ++i) {
      if (word_at(example, i).other_form.empty()) continue;
      const Index subject = subject_of_verb(example.words, i);
      ++forms;
      without += subject == nowhere;
      if (subject == nowhere) continue;
      const Number number = number_of_subject(example.words, subject);
      wrong += number != Number::none && number != word_at(example, i).number;
    }
  });
  CHECK(forms > 3000);
  CHECK(wrong == 0);
  CHECK(without == 0);
}

TEST_CASE("the surface of a verb shows its number") {
  const std::set<std::string> singular = {"is",  "was",  "has",  "does",
                                          "isn", "wasn", "hasn", "doesn"};
  const std::set<std::string> plural = {"are",  "were",  "have",  "do",
                                        "aren", "weren", "haven", "don"};
  Index wrong = 0;
  for_all_examples([&](const Example& example) {
    for (const world::Word& word : example.words) {
      if (word.other_form.empty()) continue;
      const std::string text = lower_cased(word.text);
      const bool is_auxiliary = singular.count(text) + plural.count(text) > 0;
      const bool looks_singular = is_auxiliary ? singular.count(text) > 0 : text.back() == 's';
      const bool looks_plural = is_auxiliary ? plural.count(text) > 0 : text == word.lemma;
      wrong += word.number == Number::singular ? !looks_singular : !looks_plural;
      wrong += word.other_form == word.text;
    }
  });
  CHECK(wrong == 0);
}

TEST_CASE("a pronoun has the number of its antecedent, which is a noun of its own text", "[long]") {
  Index pronouns = 0, wrong = 0;
  for_all_examples([&](const Example& example) {
    for (const world::Word& word : example.words) {
      if (word.tag == Tag::pronoun && word.entity > 0) ++pronouns;
      if (word.tag == Tag::pronoun && word.entity > 0 && word.antecedent == nowhere) ++wrong;
      if (word.antecedent == nowhere) continue;
      const world::Word& noun = word_at(example, word.antecedent);
      wrong += noun.tag != Tag::noun && noun.tag != Tag::name;
      wrong += noun.number != word.number;
    }
  });
  CHECK(pronouns > 1000);
  CHECK(wrong == 0);
}

TEST_CASE("a stands before consonants, an before vowels, capitals at the start", "[long]") {
  Index wrong = 0;
  for_all_examples([&](const Example& example) {
    wrong += std::islower(static_cast<unsigned char>(example.text[0])) != 0;
    for (Index i = 0; i + 1 < length_of(example); ++i) {
      if (word_at(example, i).tag != Tag::determiner) continue;
      const std::string article = lower_cased(word_at(example, i).text);
      const bool before_vowel =
          std::string("aeio").find(word_at(example, i + 1).text[0]) != std::string::npos;
      wrong += article == "a" && before_vowel;
      wrong += article == "an" && !before_vowel && word_at(example, i + 1).text[0] != 'u' &&
               word_at(example, i + 1).text != "honest";
    }
  });
  CHECK(wrong == 0);
}

TEST_CASE("CoNLL-U numbers each sentence's words from 1 and gives it one root") {
  const World micro_world(3);
  const std::string text = conllu(micro_world.example(Task::facts, Split::train, 0));
  CHECK_THAT(text, holds("# sent_id = 0-1\n"));
  CHECK_THAT(text, holds("# segment = 2\n"));
  CHECK_THAT(text, holds("\n1\tThe\tthe\tDET\t_\t_\t2\tdet\t_\t_\n"));
  std::size_t roots = 0, sentences = 0;
  for (std::size_t i = text.find("\t0\troot\t"); i != std::string::npos;
       i = text.find("\t0\troot\t", i + 1))
    ++roots;
  for (std::size_t i = text.find("# text"); i != std::string::npos; i = text.find("# text", i + 1))
    ++sentences;
  CHECK(roots == sentences);
  CHECK(sentences >= 3);
}
