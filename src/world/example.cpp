#include "world/example.h"

#include "world/phrase.h"
#include "world/sentence.h"

namespace glassbert::world {

Example example_of(std::string pattern, const Words& first, const Words& second) {
  Example example;
  example.pattern = std::move(pattern);
  example.words = first + second;
  example.second = static_cast<Index>(first.size());
  resolve_antecedents(example.words);
  example.text = text_of(first);
  if (!second.empty()) example.pair = text_of(second);
  example.key = example.text + (example.pair ? "|" + *example.pair : "");
  return example;
}

}  // namespace glassbert::world
