#pragma once

#include <string>

namespace glassbert {

// What WordPiece asks of a character. The answers are those of the reference tokenizer, not of the
// newest Unicode (unicode_tables.h says where they part), and never depend on a locale.

// Control, format and private-use characters, U+0000 and U+FFFD: removed from a text. Tab, line
// feed and carriage return are spaces; the vertical tab, the form feed and U+0085 are dropped.
bool is_dropped(char32_t c);

// Separates words.
bool is_space(char32_t c);

// An ideograph, which is a word of its own. Kana and Hangul are none.
bool is_cjk(char32_t c);

// Is a word of its own. Of the symbols only the ASCII ones are punctuation ($ is, the euro sign
// isn't).
bool is_punctuation(char32_t c);

// A nonspacing mark (Mn).
bool is_accent(char32_t c);

// Canonical decomposition (NFD, Unicode chapter 3.11) without the nonspacing marks: nothing for a
// mark, three letters for some Hangul syllables.
std::u32string without_accents(char32_t c);

// Of each character alone, so every capital sigma becomes the same small one. Only U+0130, the
// capital I with a dot, becomes two: i and U+0307.
std::u32string lower_case(char32_t c);

}  // namespace glassbert
