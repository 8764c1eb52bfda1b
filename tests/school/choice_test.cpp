#include "school/choice.h"

#include <cmath>

#include "support/catch.h"
#include "support/world_tokenizer.h"
#include "train/heads.h"
#include "world/world.h"

using namespace glassbert;
using world::Split;
using world::Task;

namespace {

// A small model that reads the world's pieces and guesses, at random.
Bert random_reader(const Tokenizer& tokenizer) {
  Config config;
  config.V = tokenizer.vocabulary().ids();
  config.H = 12;
  config.A = 3;
  config.L = 2;
  config.F = 20;
  config.positions = 128;
  config.initializer_range = 0.5;
  Rng rng{4};
  Bert bert = random_bert(config, rng);
  prepare_for_masked_words(bert, rng);
  return bert;
}

double log_probability(const Trace& trace, Index position, Index id) {
  double sum = 0;
  for (const real x : trace.mlm_logits.row(position)) sum += std::exp(double(x));
  return double(trace.mlm_logits(position, id)) - std::log(sum);
}

// The text's ids with the word in the form, each of its pieces hidden.
struct Hidden {
  Sequence sequence;
  std::vector<Index> at, ids;
};
Hidden hidden(const GoldText& gold, const std::string& form, const Tokenizer& tokenizer) {
  Hidden result;
  const std::vector<Index> place = tokens_of(gold, gold.example.choice->word);
  for (Index t = 0; t < gold.text.sequence.T(); ++t) {
    if (t == place.front())
      for (const Piece& piece : tokenizer.pieces(form)) {
        result.at.push_back(result.sequence.T());
        result.ids.push_back(piece.id);
        result.sequence.ids.push_back(tokenizer.vocabulary().require(mask_token));
        result.sequence.types.push_back(gold.text.sequence.types[t]);
      }
    if (t >= place.front() && t <= place.back()) continue;
    result.sequence.ids.push_back(gold.text.sequence.ids[t]);
    result.sequence.types.push_back(gold.text.sequence.types[t]);
  }
  return result;
}

double log_probability_of_form(const Bert& bert, const GoldText& gold, const std::string& form,
                               const Tokenizer& tokenizer) {
  const Hidden x = hidden(gold, form, tokenizer);
  const Trace trace = forward(bert, x.sequence);
  double sum = 0;
  for (std::size_t i = 0; i < x.at.size(); ++i) sum += log_probability(trace, x.at[i], x.ids[i]);
  return sum;
}

}  // namespace

TEST_CASE("sureness is log p of the right form's pieces minus that of the wrong form's") {
  const world::World world(1);
  const Tokenizer tokenizer = world_tokenizer();
  const Bert bert = random_reader(tokenizer);
  std::vector<GoldText> texts;
  for (Index i = 0; i < 40; ++i)
    texts.push_back(encode(world.example(Task::agreement, Split::test, i), tokenizer));
  // Forms of several pieces, and of unequally many.
  texts[0].example.choice->right = "xylophones";
  texts[1].example.choice->wrong = "qqq";
  const std::vector<double> sure = sureness(bert, tokenizer, texts);
  REQUIRE(sure.size() == texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const auto& [word, right, wrong] = *texts[i].example.choice;
    const double expected = log_probability_of_form(bert, texts[i], right, tokenizer) -
                            log_probability_of_form(bert, texts[i], wrong, tokenizer);
    CHECK(sure[i] == Approx(expected).margin(1e-4));  // sums over 3000 words in float
  }
}

TEST_CASE("sureness refuses a text without a choice") {
  const world::World world(1);
  const Tokenizer tokenizer = world_tokenizer();
  const std::vector<GoldText> texts = {
      encode(world.example(Task::review, Split::test, 0), tokenizer)};
  CHECK_THROWS_AS(sureness(random_reader(tokenizer), tokenizer, texts), std::invalid_argument);
}

TEST_CASE("a riddle is said again with the noun that its pronoun stands for") {
  const world::World world(1);
  Index made = 0;
  for (Index i = 0; i < 60; ++i) {
    const world::Example riddle = world.example(Task::lexical, Split::test, i);
    const auto longer = said_again(riddle);
    if (riddle.choice || !longer) continue;
    ++made;
    const auto pronoun = static_cast<Index>(riddle.facts.at("pronoun"));
    const Index meant = riddle.words[pronoun].antecedent;
    REQUIRE(longer->choice.has_value());
    CHECK(longer->words[longer->choice->word].text == riddle.words[meant].text);
    CHECK(longer->choice->right == riddle.words[meant].text);
    CHECK(longer->choice->wrong != longer->choice->right);
    CHECK(longer->pair->starts_with("The " + riddle.words[meant].text + " "));
    const Tokenizer tokenizer = world_tokenizer();
    CHECK_NOTHROW(encode(*longer, tokenizer));
  }
  CHECK(made > 5);
}
