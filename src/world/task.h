#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace glassbert::world {

// What examples are for.
enum class Task {
  text,         // to learn words from: all that follows but the last four, mixed
  sentence,     // single sentences with their trees
  agreement,    // the verb's form, past nouns that lure
  lexical,      // what a pronoun stands for, told by cue and nouns
  role,         // the same, told by the cue and by who does what
  textbook,     // the course's own sentences
  review,       // good or bad
  facts,        // yes or no
  exclamation,  // reviews with something that gives the label away: see spoil.h
  final_stop,
  length,
  mark
};

std::string_view name_of(Task task);
std::vector<std::string> task_names();

// Throws std::invalid_argument for a name that there is not.
Task task_named(std::string_view name);

}  // namespace glassbert::world
