#pragma once

#include <string>
#include <string_view>

#include "world/phrase.h"

namespace glassbert::world {

// A whole sentence: the phrase with its final sign, the first letter large, "a" or "an" as the next
// word asks.
Words sentence(const Phrase& phrase, std::string_view sign = ".");

// The words as text: a space between them where none is joined to the one before.
std::string text_of(const Words& words, std::size_t begin = 0, std::size_t end = std::string::npos);

// For each pronoun the nearest noun before it that bears its entity, else the nearest after it.
void resolve_antecedents(Words& words);

}  // namespace glassbert::world
