#include "world/inflect.h"

namespace glassbert::world {
namespace {

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

bool ends_in_consonant_and_y(std::string_view word) {
  return word.size() > 1 && word.back() == 'y' && !is_vowel(word[word.size() - 2]);
}

bool hisses(std::string_view word) {
  return word.ends_with("s") || word.ends_with("x") || word.ends_with("z") ||
         word.ends_with("ch") || word.ends_with("sh");
}

std::string with_s(std::string_view word) {
  const std::string text(word);
  if (hisses(word)) return text + "es";
  if (ends_in_consonant_and_y(word)) return text.substr(0, text.size() - 1) + "ies";
  return text + "s";
}

// Groups of neighbouring vowels, a mute e at the end left out: about the number of syllables.
int syllables(std::string_view word) {
  int groups = 0;
  bool inside = false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool vowel = is_vowel(word[i]) || (word[i] == 'y' && i > 0);
    const bool mute = word[i] == 'e' && i + 1 == word.size();
    if (vowel && !inside && !mute) ++groups;
    inside = vowel;
  }
  return groups;
}

// stop, big: one syllable, one vowel, one consonant that can be doubled.
bool doubles_its_end(std::string_view word) {
  const std::size_t n = word.size();
  return n > 2 && syllables(word) == 1 && !is_vowel(word[n - 1]) && is_vowel(word[n - 2]) &&
         !is_vowel(word[n - 3]) &&
         std::string_view("wxy").find(word[n - 1]) == std::string_view::npos;
}

// The word with an ending that begins with a vowel.
std::string with_ending(std::string_view word, std::string_view ending) {
  std::string text(word);
  const bool keeps_e = word.ends_with("ee") && ending[0] != 'e';
  if (word.back() == 'e' && !keeps_e) text.pop_back();
  if (doubles_its_end(word)) text += word.back();
  return text + std::string(ending);
}

std::string with_e_ending(std::string_view word, std::string_view ending) {
  if (!ends_in_consonant_and_y(word)) return with_ending(word, ending);
  return std::string(word.substr(0, word.size() - 1)) + "i" + std::string(ending);
}

}  // namespace

std::string plural_of(std::string_view noun) { return with_s(noun); }
std::string third_person_of(std::string_view verb) {
  if (verb == "have") return "has";
  return verb.ends_with("o") ? std::string(verb) + "es" : with_s(verb);
}
std::string past_of(std::string_view verb) { return with_e_ending(verb, "ed"); }
std::string ing_form_of(std::string_view verb) { return with_ending(verb, "ing"); }

std::string comparative_of(std::string_view adjective) {
  const bool is_short = syllables(adjective) == 1 ||
                        (syllables(adjective) == 2 && ends_in_consonant_and_y(adjective));
  return is_short && !adjective.ends_with("ed") ? with_e_ending(adjective, "er") : "";
}

bool takes_an(std::string_view word) {
  if (word.empty()) return false;
  for (const std::string_view start : {"hour", "honest"})
    if (word.starts_with(start)) return true;
  for (const std::string_view start : {"use", "uni", "one", "euro"})
    if (word.starts_with(start)) return false;
  return is_vowel(word[0]);
}

}  // namespace glassbert::world
