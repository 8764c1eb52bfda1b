#pragma once

#include <string>
#include <string_view>

namespace glassbert::world {

// English inflection by rule; words that don't follow the rule bring their forms in the tables.
std::string plural_of(std::string_view noun);            // box -> boxes, city -> cities
std::string third_person_of(std::string_view verb);      // carry -> carries
std::string past_of(std::string_view verb);              // stop -> stopped
std::string ing_form_of(std::string_view verb);          // bake -> baking
std::string comparative_of(std::string_view adjective);  // big -> bigger; "" where it takes "more"
bool takes_an(std::string_view word);                    // an hour, a useful apple

// The words of a text, split at `separator`.
template <class List>
List split(std::string_view text, char separator = ' ') {
  List parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    if (end > 0) parts.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

}  // namespace glassbert::world
