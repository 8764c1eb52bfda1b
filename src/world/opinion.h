#pragma once

#include <string_view>

#include "world/author.h"
#include "world/phrase.h"

namespace glassbert::world {

// What a review is about, what of it can be good or bad, and what one did with it.
struct Topic {
  std::string_view name;
  std::string_view parts;
  std::string_view verb, link;  // I "watch" it; I "eat" "in" it
};

const Topic& pick_topic(Author& author);

// A clause with one deciding word, whose weight it bears: "the story was not very good", "I loved
// the music", "it was a terrible film". The sign is that of the weight: +1 or -1.
Phrase opinion(Author& author, const Topic& topic, int sign, bool is_before_but = false);

// A sentence that says nothing good or bad: "I watched this film with my sister on Sunday".
Phrase remark(Author& author, const Topic& topic);

}  // namespace glassbert::world
