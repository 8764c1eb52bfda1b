#include "app/gold_line.h"

#include <functional>

#include "core/check.h"
#include "core/file_error.h"

namespace glassbert {
namespace {

// Gives each word its entry of the column `name`, where there is such a column.
void read_column(const Json& json, const char* name, const std::string& where, world::Words& words,
                 const std::function<void(world::Word& word, const Json& entry)>& take) {
  const Json* column = json.find(name);
  if (column == nullptr) return;
  const Json::Array& entries = column->array(join(where, ": ", name));
  if (entries.size() != words.size())
    throw FileError(where,
                    join(name, " has ", entries.size(), " entries for ", words.size(), " words"),
                    "give lines as `glassbert world` prints them");
  for (std::size_t w = 0; w < words.size(); ++w) take(words[w], entries[w]);
}

}  // namespace

std::optional<world::Example> read_gold(const Json& json, const std::string& where) {
  const Json* texts = json.find("words");
  if (texts == nullptr) return {};
  world::Example example;
  for (const Json& text : texts->array(where + ": words"))
    example.words.push_back({text.text(where + ": words")});
  read_column(json, "deciding", where, example.words, [&](world::Word& word, const Json& entry) {
    word.is_deciding = entry.integer(where + ": deciding") != 0;
  });
  read_column(json, "weights", where, example.words, [&](world::Word& word, const Json& entry) {
    word.weight = entry.number(where + ": weights");
  });
  if (const Json* facts = json.find("facts"))
    if (const Json* subject = facts->find("subject"))
      example.facts["subject"] = subject->number(where + ": facts.subject");
  if (const Json* choice = json.find("choice")) {
    const std::string here = where + ": choice";
    const Index word = choice->member("word", here).integer(here + ".word");
    if (word < 0 || word >= std::ssize(example.words))
      throw FileError(here, join("there is no word ", word), "words count from 0");
    example.choice = world::Choice{word, choice->member("right", here).text(here + ".right"), ""};
  }
  return example;
}

}  // namespace glassbert
