#include <algorithm>

#include "core/check.h"
#include "world/gold_text.h"
#include "world/sentence.h"

namespace glassbert::world {
namespace {

Index root_of(const Words& words, Index place) {
  while (words[static_cast<std::size_t>(place)].head != nowhere)
    place = words[static_cast<std::size_t>(place)].head;
  return place;
}

std::string field(std::string_view text) { return text.empty() ? "_" : std::string(text); }

std::string features(const Word& word) {
  if (word.number == Number::none) return "_";
  return word.number == Number::plural ? "Number=Plur" : "Number=Sing";
}

std::string miscellany(const Words& words, std::size_t place, std::size_t end) {
  const Word& word = word_at(words, place);
  std::string text;
  const auto add = [&](const std::string& entry) { text += (text.empty() ? "" : "|") + entry; };
  if (word.antecedent != nowhere) add(join("Antecedent=", word.antecedent + 1));
  if (word.is_deciding) add("Deciding=Yes");
  if (!word.other_form.empty()) add("OtherForm=" + word.other_form);
  if (word.role != Role::none) add(join("Role=", name_of(word.role)));
  if (word.is_shortcut) add("Shortcut=Yes");
  if (word.weight != 0) add(join("Weight=", word.weight));
  if (place + 1 < end && word_at(words, place + 1).is_joined) add("SpaceAfter=No");
  return field(text);
}

std::string rows(const Words& words, std::size_t begin, std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < end; ++i) {
    const Word& word = word_at(words, i);
    const Index head = word.head == nowhere ? 0 : word.head - static_cast<Index>(begin) + 1;
    text += join(i - begin + 1, '\t', word.text, '\t', field(word.lemma), '\t', name_of(word.tag),
                 "\t_\t", features(word), '\t', head, '\t', name_of(word.relation), "\t_\t",
                 miscellany(words, i, end), '\n');
  }
  return text;
}

}  // namespace

std::string conllu(const Example& example) {
  const Words& words = example.words;
  std::string text;
  std::size_t begin = 0;
  for (Index number = 1; begin < words.size(); ++number) {
    const Index root = root_of(words, static_cast<Index>(begin));
    std::size_t end = begin + 1;
    while (end < words.size() && root_of(words, static_cast<Index>(end)) == root) ++end;
    text +=
        join("# sent_id = ", example.index, '-', number, "\n# pattern = ", example.pattern, '\n');
    if (static_cast<Index>(begin) == example.second) text += "# segment = 2\n";
    if (example.label) text += join("# label = ", *example.label, '\n');
    if (begin == 0)
      for (const auto& [name, value] : example.facts) text += join("# ", name, " = ", value, '\n');
    text += "# text = " + text_of(words, begin, end) + '\n' + rows(words, begin, end) + '\n';
    begin = end;
  }
  return text;
}

}  // namespace glassbert::world
