#include "school/choice.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "train/mask_words.h"
#include "world/sentence.h"

namespace glassbert {
namespace {

double log_softmax_at(std::span<const real> logits, Index at) {
  const double top = double(*std::ranges::max_element(logits));
  double sum = 0;
  for (const real x : logits) sum += std::exp(double(x) - top);
  return double(logits[at]) - top - std::log(sum);
}

// A run of one text, and with which sign each of its predictions counts.
struct Question {
  Example example;
  std::vector<double> signs;
  std::size_t text;
};

// The text with as many masks in the place of a word as a form has pieces.
Question question(const GoldText& gold, Index word, Index pieces, Index mask, std::size_t text) {
  const Sequence& old = gold.text.sequence;
  const std::vector<Index> place = tokens_of(gold, word);
  const Index begin = place.front(), end = place.back() + 1;
  Sequence x{{old.ids.begin(), old.ids.begin() + begin},
             {old.types.begin(), old.types.begin() + begin},
             {}};
  x.ids.insert(x.ids.end(), pieces, mask);
  x.types.insert(x.types.end(), pieces, old.types[begin]);
  x.ids.insert(x.ids.end(), old.ids.begin() + end, old.ids.end());
  x.types.insert(x.types.end(), old.types.begin() + end, old.types.end());
  return {{std::move(x), {}}, {}, text};
}

void ask(const std::vector<Piece>& form, Index begin, double sign, Question& question) {
  for (Index i = 0; i < std::ssize(form); ++i) {
    question.example.predict.push_back({begin + i, form[i].id});
    question.signs.push_back(sign);
  }
}

// One question for both forms where they have equally many pieces, else one for each.
std::vector<Question> questions_of(std::span<const GoldText> texts, const Tokenizer& tokenizer) {
  const Index mask = tokenizer.vocabulary().require(mask_token);
  std::vector<Question> questions;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    check(texts[i].example.choice.has_value(), "sureness: a text without a choice");
    const auto& [word, right, wrong] = *texts[i].example.choice;
    const Index begin = texts[i].first[word];
    const std::vector<Piece> a = tokenizer.pieces(right), b = tokenizer.pieces(wrong);
    questions.push_back(question(texts[i], word, std::ssize(a), mask, i));
    ask(a, begin, 1, questions.back());
    if (a.size() != b.size()) questions.push_back(question(texts[i], word, std::ssize(b), mask, i));
    ask(b, begin, -1, questions.back());
  }
  return questions;
}

}  // namespace

std::vector<double> sureness(const Bert& bert, const Tokenizer& tokenizer,
                             std::span<const GoldText> texts, const HooksOf& hooks) {
  constexpr std::size_t most = 32;
  const std::vector<Question> questions = questions_of(texts, tokenizer);
  std::vector<double> sure(texts.size());
  for (std::size_t begin = 0; begin < questions.size(); begin += most) {
    const auto some = std::span(questions).subspan(begin, std::min(most, questions.size() - begin));
    std::vector<Example> examples;
    for (const Question& question : some) examples.push_back(question.example);
    const Batch batch = stack(examples, bert.config);
    const Trace trace = forward(bert, batch, hooks ? hooks(batch) : Hooks{}, Depth::attention);
    Index row = 0;
    for (const Question& question : some)
      for (std::size_t k = 0; k < question.signs.size(); ++k, ++row)
        sure[question.text] += question.signs[k] * log_softmax_at(trace.mlm_logits.row(row),
                                                                  question.example.predict[k].id);
  }
  return sure;
}

std::optional<world::Example> said_again(const world::Example& example) {
  if (example.candidates.size() != 2 || example.facts.count("pronoun") == 0) return {};
  const auto pronoun = static_cast<Index>(example.facts.at("pronoun"));
  const Index meant = example.words[pronoun].antecedent;
  const Index other = example.candidates[example.candidates[0] == meant ? 1 : 0];
  if (pronoun < std::max(meant, other)) return {};
  world::Words first(example.words.begin(), example.words.begin() + example.second);
  world::Words again = {world::word("The", world::Tag::determiner), example.words[meant]};
  again[0].head = 1;
  for (Index i = pronoun + 1; i < example.second; ++i) {
    again.push_back(first[i]);
    again.back().head = world::nowhere;
  }
  again[1].head = world::nowhere;
  const Index place = std::ssize(first) + 1;
  world::Example longer = world::example_of(example.pattern, first, again);
  longer.candidates = example.candidates;
  longer.facts = example.facts;
  longer.words[pronoun].antecedent = meant;
  longer.choice = world::Choice{place, example.words[meant].text, example.words[other].text};
  return longer;
}

world::Example with_answer(const world::Example& example, bool asks_place) {
  const auto middle = example.words.begin() + example.second;
  const world::Words facts(example.words.begin(), middle);
  world::Words question(middle, example.words.end());
  for (world::Word& word : question)
    if (word.head != world::nowhere) word.head -= example.second;
  const bool is_yes = example.label == Index{1};
  const world::Words answer =
      world::sentence(world::word(is_yes ? "yes" : "no", world::Tag::adverb));
  const Index end = std::ssize(example.words), place = end - 2;  // "... in the box ?"
  world::Example longer = world::example_of(example.pattern, facts, question + answer);
  longer.choice = asks_place && is_yes
                      ? world::Choice{place, example.words[place].text, ""}
                      : world::Choice{end, is_yes ? "Yes" : "No", is_yes ? "No" : "Yes"};
  return longer;
}

}  // namespace glassbert
