#include "world/lexicon.h"

#include <algorithm>
#include <set>

#include "core/check.h"
#include "world/function_words.h"
#include "world/inflect.h"

namespace glassbert::world {
namespace {

using Forms = std::vector<std::string>;

Noun inflected_noun(std::string_view entry, Kinds kinds) {
  const Forms forms = split<Forms>(entry, '/');
  if (forms.size() == 1) return {forms[0], plural_of(forms[0]), kinds, false};
  return {forms[0], forms[1] == "-" ? "" : forms[1], kinds, false};
}

std::vector<Noun> nouns_of(std::span<const NounRow> rows) {
  std::vector<Noun> nouns;
  for (const NounRow& row : rows)
    for (const std::string_view entry : split<std::vector<std::string_view>>(row.nouns)) {
      const Noun noun = inflected_noun(entry, row.kinds);
      const auto known = std::find_if(nouns.begin(), nouns.end(), [&](const Noun& other) {
        return other.singular == noun.singular;
      });
      if (known == nouns.end())
        nouns.push_back(noun);
      else
        known->kinds |= row.kinds;
    }
  return nouns;
}

std::vector<Adjective> adjectives_of(std::span<const AdjectiveRow> rows) {
  std::vector<Adjective> adjectives;
  for (const AdjectiveRow& row : rows)
    for (const std::string& text : split<Forms>(row.adjectives))
      adjectives.push_back({text, row.slot, row.kinds});
  return adjectives;
}

std::vector<Verb> verbs_of(std::span<const VerbRow> rows) {
  std::vector<Verb> verbs;
  for (const VerbRow& row : rows) verbs.push_back(inflected(row));
  return verbs;
}

}  // namespace

Verb inflected(const VerbRow& row) {
  const Forms forms = split<Forms>(row.forms, '/');
  const std::string past = forms.size() > 1 ? forms[1] : past_of(forms[0]);
  const bool needs_ground = row.preposition.ends_with('!');
  return {.base = forms[0],
          .third = third_person_of(forms[0]),
          .past = past,
          .participle = forms.size() > 2 ? forms[2] : past,
          .ing = forms.size() > 3 ? forms[3] : ing_form_of(forms[0]),
          .subject = row.subject,
          .object = row.object,
          .preposition = std::string(row.preposition.substr(0, row.preposition.find('!'))),
          .particle = std::string(row.particle),
          .ground = row.ground,
          .needs_ground = needs_ground};
}

Lexicon::Lexicon()
    : nouns_(nouns_of(noun_rows())),
      names_(nouns_of(name_rows())),
      adjectives_(adjectives_of(adjective_rows())),
      actions_(verbs_of(action_rows())),
      states_(verbs_of(state_rows())),
      transfers_(verbs_of(transfer_rows())) {
  for (Noun& name : names_) name = {name.singular, "", name.kinds, true};
}

const Noun& Lexicon::noun(std::string_view singular) const {
  const auto found = std::find_if(nouns_.begin(), nouns_.end(),
                                  [&](const Noun& noun) { return noun.singular == singular; });
  check(found != nouns_.end(), "lexicon: there is no noun ", singular);
  return *found;
}

std::size_t Lexicon::lemmas() const {
  std::set<std::string> lemmas;
  for (const Noun& noun : nouns_) lemmas.insert(noun.singular);
  for (const Noun& name : names_) lemmas.insert(name.singular);
  for (const Adjective& adjective : adjectives_) lemmas.insert(adjective.text);
  for (const auto* verbs : {&actions_, &states_, &transfers_})
    for (const Verb& verb : *verbs) lemmas.insert(verb.base);
  for (const std::string& word : split<Forms>(all_function_words())) lemmas.insert(word);
  return lemmas.size();
}

}  // namespace glassbert::world
