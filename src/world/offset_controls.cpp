#include <algorithm>

#include "world/controls.h"

namespace glassbert::world {
namespace {

// The relations whose heads lessons look for, by the names they have there.
struct Phenomenon {
  std::string_view name;
  Relation relation;
};
constexpr Phenomenon phenomena[] = {
    {"determiner", Relation::det},       {"adjective", Relation::amod},
    {"subject", Relation::nsubj},        {"object", Relation::dobj},
    {"preposition", Relation::prep},     {"object of preposition", Relation::pobj},
    {"possessor", Relation::poss},       {"auxiliary", Relation::aux},
    {"negation", Relation::neg},         {"adverb", Relation::advmod},
    {"relative clause", Relation::rcmod}};

using Distances = std::vector<Index>;  // from a word to what it is to be linked with

Distances distances_to_head(const Examples& examples, Relation relation) {
  Distances distances;
  for (const Example& example : examples)
    for (std::size_t i = 0; i < example.words.size(); ++i)
      if (example.words[i].relation == relation)
        distances.push_back(example.words[i].head - static_cast<Index>(i));
  return distances;
}

Distances distances_to_antecedent(const Examples& examples) {
  Distances distances;
  for (const Example& example : examples)
    for (std::size_t i = 0; i < example.words.size(); ++i)
      if (example.words[i].antecedent != nowhere)
        distances.push_back(example.words[i].antecedent - static_cast<Index>(i));
  return distances;
}

Index most_frequent(const Distances& distances) {
  std::map<Index, Index> counts;
  for (const Index distance : distances) ++counts[distance];
  const auto most =
      std::max_element(counts.begin(), counts.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  return most->first;
}

void add(std::string_view phenomenon, const Distances& chosen_on, const Distances& scored_on,
         std::vector<Control>& all) {
  if (chosen_on.empty() || scored_on.empty()) return;
  const Index offset = most_frequent(chosen_on);
  const std::string rule =
      "best offset " + std::string(offset > 0 ? "+" : "") + std::to_string(offset);
  all.push_back({std::string(phenomenon), rule,
                 std::count(scored_on.begin(), scored_on.end(), offset),
                 static_cast<Index>(scored_on.size())});
}

}  // namespace

std::vector<Control> offset_controls(const Examples& chosen_on, const Examples& scored_on) {
  std::vector<Control> all;
  for (const Phenomenon& one : phenomena)
    add(one.name, distances_to_head(chosen_on, one.relation),
        distances_to_head(scored_on, one.relation), all);
  add("antecedent", distances_to_antecedent(chosen_on), distances_to_antecedent(scored_on), all);
  return all;
}

}  // namespace glassbert::world
