#include "world/pronoun.h"

#include <array>

namespace glassbert::world {
namespace {

using CaseForms = std::array<const char*, 4>;  // by case

constexpr CaseForms it = {"it", "it", "its", "itself"};
constexpr CaseForms he = {"he", "him", "his", "himself"};
constexpr CaseForms she = {"she", "her", "her", "herself"};
constexpr CaseForms they = {"they", "them", "their", "themselves"};
constexpr CaseForms first_singular = {"I", "me", "my", "myself"};
constexpr CaseForms first_plural = {"we", "us", "our", "ourselves"};

const CaseForms& forms_for(const Referent& referent) {
  if (referent.is_plural) return they;
  if (!referent.is_person()) return it;
  return referent.is_female ? she : he;
}

Word word_of(const CaseForms& forms, Case which, bool is_plural) {
  return {.text = forms.at(static_cast<std::size_t>(which)),
          .lemma = forms[0],
          .tag = Tag::pronoun,
          .number = is_plural ? Number::plural : Number::singular};
}

}  // namespace

Word pronoun(const Referent& referent, Case which) {
  Word word = word_of(forms_for(referent), which, referent.is_plural);
  word.entity = referent.entity;
  return word;
}

Word first_person(bool is_plural, Case which) {
  return word_of(is_plural ? first_plural : first_singular, which, is_plural);
}

}  // namespace glassbert::world
