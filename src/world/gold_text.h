#pragma once

#include <string>

#include "world/example.h"

namespace glassbert::world {

// One JSON object: id, pattern, text, pair?, label?, choice?, candidates?, facts, second, and for
// each word one entry of words, lemmas, tags, heads (-1: root), relations, numbers, roles,
// antecedents (-1: none), deciding, shortcut, and other_forms ("" where a form shows no number).
std::string json_line(const Example& example);

// The sentences in CoNLL-U, ten columns each; sent_id is ID-N. The last column holds role,
// antecedent (its number within the whole text, from 1), other form, and SpaceAfter.
std::string conllu(const Example& example);

}  // namespace glassbert::world
