#include "zoo/habit.h"

#include <algorithm>

#include "bert/interventions.h"
#include "support/catch.h"
#include "support/world_tokenizer.h"
#include "train/heads.h"
#include "zoo/skill.h"

using namespace glassbert;
using world::Split;

namespace {

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

const Behaviour& named(const std::vector<Behaviour>& all, const std::string& name) {
  return *std::ranges::find(all, name, &Behaviour::name);
}

}  // namespace

TEST_CASE("the previous word is always one word back, within a segment") {
  const Tokenizer tokenizer = world_tokenizer();
  const auto all = behaviours();
  const Behaviour& previous = named(all, "previous word");
  const auto texts = texts_of(previous, world::World(1), Split::select, 20, tokenizer);
  CHECK(best_offset(previous, texts) == -1);
  CHECK(offset_pointing(previous, texts, -1).share() == 1);
  CHECK(offset_pointing(previous, texts, 2).right == 0);
  for (const GoldText& gold : texts)
    for (const Link& link : previous.links(gold)) CHECK(link.query != gold.example.second);
}

TEST_CASE("links of gold go from determiners to nouns, verbs to subjects, pronouns to nouns") {
  const Tokenizer tokenizer = world_tokenizer();
  const world::World world(1);
  const auto all = behaviours();
  for (const GoldText& gold :
       texts_of(named(all, "determiner to noun"), world, Split::test, 30, tokenizer))
    for (const Link& link : named(all, "determiner to noun").links(gold))
      CHECK(gold.example.words[link.query].tag == world::Tag::determiner);
  for (const GoldText& gold :
       texts_of(named(all, "verb to subject"), world, Split::test, 30, tokenizer))
    for (const Link& link : named(all, "verb to subject").links(gold))
      CHECK(gold.example.choice->word == link.query);
  for (const GoldText& gold :
       texts_of(named(all, "pronoun to antecedent"), world, Split::test, 30, tokenizer))
    for (const Link& link : named(all, "pronoun to antecedent").links(gold)) {
      CHECK(gold.example.words[link.query].antecedent == link.key);
      CHECK(link.rivals.size() == 1);
    }
}

TEST_CASE("a head points where the largest weight of its row is, itself and [CLS] left out") {
  const Tokenizer tokenizer = world_tokenizer();
  const Bert bert = random_reader(tokenizer);
  const auto all = behaviours();
  const Behaviour& next = named(all, "next word");
  std::vector<GoldText> texts = texts_of(next, world::World(1), Split::test, 40, tokenizer);
  std::erase_if(texts, [](const GoldText& x) {  // words of one piece each: word w is token w + 1
    return x.example.pair || std::ssize(x.first) + 2 != x.text.sequence.T();
  });
  REQUIRE(texts.size() > 3);
  Index right = 0, cases = 0;
  for (const GoldText& gold : texts) {
    const Trace trace = forward(bert, gold.text.sequence);
    const Tensor& P = trace.layers[1].probs[0];
    const Index T = P.dim(1);
    for (Index query = 1; query + 2 < T; ++query) {
      Index best = query == 1 ? 2 : 1;
      for (Index key = 1; key < T; ++key)
        if (key != query && P(2, query, key) > P(2, query, best)) best = key;
      ++cases;
      right += best == query + 1;
    }
  }
  const Pointing head = head_pointing(bert, next, texts)[1 * 3 + 2];
  CHECK(head.cases == cases);
  CHECK(head.right == right);
}

TEST_CASE("what a model can do without heads is what it does with them switched off") {
  const Tokenizer tokenizer = world_tokenizer();
  const Bert bert = random_reader(tokenizer);
  const auto all = behaviours();
  for (const char* name : {"determiner to noun", "verb to subject"}) {
    const Behaviour& behaviour = named(all, name);
    const auto texts = texts_of(behaviour, world::World(1), Split::select, 12, tokenizer);
    const Skill whole = skill(bert, tokenizer, behaviour, texts);
    CHECK(skill(bert, tokenizer, behaviour, texts, without({})).sure == whole.sure);
    const auto needed = needed_heads(bert, tokenizer, behaviour, texts);
    REQUIRE(needed.size() == 6);
    CHECK(std::ranges::is_sorted(needed, std::greater{}, &Needed::loss));
    const Skill less = skill(bert, tokenizer, behaviour, texts, without({needed[0].head}));
    CHECK(whole.sure - less.sure == Approx(needed[0].loss));
    const auto pair = needed_pair(bert, tokenizer, behaviour, texts, needed, 3);
    CHECK(pair.first != pair.second);
    const double both =
        skill(bert, tokenizer, behaviour, texts, without({pair.first, pair.second})).sure;
    for (std::size_t i = 0; i < 3; ++i)
      for (std::size_t j = 0; j < i; ++j)
        CHECK(both <=
              skill(bert, tokenizer, behaviour, texts, without({needed[i].head, needed[j].head}))
                  .sure);
  }
}
