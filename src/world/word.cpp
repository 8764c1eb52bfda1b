#include "world/word.h"

namespace glassbert::world {

Word word(std::string_view text, Tag tag) {
  return {.text = std::string(text), .lemma = std::string(text), .tag = tag};
}

Word comma() {
  Word sign = word(",", Tag::sign);
  sign.is_joined = true;
  return sign;
}

}  // namespace glassbert::world
