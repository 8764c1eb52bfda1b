#pragma once

#include <string>
#include <string_view>

// Words whose place in a sentence the grammar knows.
namespace glassbert::world {

inline constexpr std::string_view manner_adverbs =
    "quietly slowly quickly carefully happily sadly proudly gently suddenly calmly bravely "
    "secretly "
    "patiently peacefully angrily nervously silently politely gladly";
inline constexpr std::string_view frequency_adverbs =
    "often always sometimes usually rarely seldom";
inline constexpr std::string_view middle_adverbs = "finally once nearly almost also just";
inline constexpr std::string_view degree_adverbs = "very really quite rather so too extremely";
inline constexpr std::string_view place_adverbs = "here there outside inside upstairs nearby";
inline constexpr std::string_view past_adverbs = "yesterday recently earlier";
inline constexpr std::string_view future_adverbs = "tomorrow soon tonight later";
inline constexpr std::string_view present_adverbs = "now today";
inline constexpr std::string_view sentence_adverbs = "perhaps luckily suddenly fortunately maybe";
inline constexpr std::string_view times =
    "morning evening afternoon night day week month year "
    "summer winter spring autumn weekend moment";
inline constexpr std::string_view days = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday";
inline constexpr std::string_view months =
    "January February March April May June July August "
    "September October November December";
inline constexpr std::string_view numerals =
    "two three four five six seven eight nine ten twelve twenty";
inline constexpr std::string_view quantifiers = "some many several";
inline constexpr std::string_view reasons = "because since as";
inline constexpr std::string_view occasions = "when while after before as until";
inline constexpr std::string_view conditions = "if unless";
inline constexpr std::string_view concessions = "although though";
inline constexpr std::string_view places_of =
    "in on under near behind beside above below by inside";

inline std::string all_function_words() {
  std::string words =
      "a an the this that these those every no all both each other another my your his her its our "
      "their I you he she it we they me him us them who what where which why how when whose myself "
      "himself herself itself themselves not never be have do will can could must should would may "
      "might to at from with without of for about across against along among around between during "
      "into onto off out over past through toward up down away back and or but than whether yes "
      "please there enough more less most least only even still again already yet ago last next "
      "first second own half";
  for (const std::string_view list :
       {manner_adverbs, frequency_adverbs, middle_adverbs, degree_adverbs, place_adverbs,
        past_adverbs, future_adverbs, present_adverbs, sentence_adverbs, times, days, months,
        numerals, quantifiers, reasons, occasions, conditions, concessions, places_of})
    words += " " + std::string(list);
  return words;
}

}  // namespace glassbert::world
