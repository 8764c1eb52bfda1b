#include "zoo/behaviour.h"

namespace glassbert {
namespace {

using world::Relation;
using world::Task;
using Links = std::vector<Link>;

// Neighbours within one segment.
Links neighbours(const GoldText& gold, Index offset) {
  Links links;
  const Index W = std::ssize(gold.example.words), second = gold.example.second;
  for (Index query = 0; query < W; ++query) {
    const Index key = query + offset;
    if (key >= 0 && key < W && (key < second) == (query < second)) links.push_back({query, key});
  }
  return links;
}

Links previous(const GoldText& gold) { return neighbours(gold, -1); }
Links next(const GoldText& gold) { return neighbours(gold, 1); }

Links determiners(const GoldText& gold) {
  Links links;
  for (Index i = 0; i < std::ssize(gold.example.words); ++i)
    if (gold.example.words[i].relation == Relation::det)
      links.push_back({i, gold.example.words[i].head});
  return links;
}

// From the verb that shows its number, as it was asked for, to the noun that it agrees with.
Links subjects(const GoldText& gold) {
  const world::Example& example = gold.example;
  if (!example.choice || example.facts.count("subject") == 0) return {};
  return {{example.choice->word, static_cast<Index>(example.facts.at("subject"))}};
}

Links antecedents(const GoldText& gold) {
  const world::Example& example = gold.example;
  if (example.facts.count("pronoun") == 0) return {};
  const auto pronoun = static_cast<Index>(example.facts.at("pronoun"));
  Link link{pronoun, example.words[pronoun].antecedent};
  for (const Index candidate : example.candidates)
    if (candidate != link.key) link.rivals.push_back(candidate);
  return {link};
}

Links separators(const GoldText& gold) {
  Links links;
  for (Index i = 0; i < std::ssize(gold.example.words); ++i)
    if (gold.example.words[i].tag != world::Tag::sign) links.push_back({i, separator});
  return links;
}

}  // namespace

std::vector<Behaviour> behaviours() {
  using Use = Behaviour::Use;
  return {{"previous word", {Task::text}, previous, Use::words},
          {"next word", {Task::text}, next, Use::words},
          {"determiner to noun", {Task::text}, determiners, Use::determiners},
          {"verb to subject", {Task::agreement}, subjects, Use::choices},
          {"pronoun to antecedent", {Task::lexical, Task::role}, antecedents, Use::choices},
          {"delimiter", {Task::text}, separators, Use::words}};
}

std::vector<GoldText> texts_of(const Behaviour& behaviour, const world::World& world,
                               world::Split split, Index count, const Tokenizer& tokenizer) {
  std::vector<GoldText> texts;
  for (Index i = 0; i < count; ++i)
    texts.push_back(encode(
        world.example(behaviour.tasks[i % std::ssize(behaviour.tasks)], split, i), tokenizer));
  return texts;
}

}  // namespace glassbert
