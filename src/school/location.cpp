#include "school/location.h"

#include <utility>

namespace glassbert {

using world::Words;

namespace {

Words lowered(Words words) {
  if (words[0].text == "The") words[0].text = "the";
  return words;
}

world::Word joined(std::string_view sign) {
  world::Word word = world::word(sign, world::Tag::sign);
  word.is_joined = true;
  return word;
}

void append(const Words& more, Words& words) {
  words.insert(words.end(), more.begin(), more.end());
}

world::Word yes_or_no(bool is_yes) {
  return world::word(is_yes ? "Yes" : "No", world::Tag::adverb);
}

world::Word be_of(const world::Word& noun) {
  return world::word(noun.number == world::Number::plural ? "are" : "is", world::Tag::verb);
}

// "The box holds the old lamp."
Location content_of(const Words& sentence) {
  const world::Word& lamp = *(sentence.end() - 2);
  world::Word the = sentence[0];
  the.text = "the";
  return {{the, lamp}, be_of(lamp), world::word("in", world::Tag::preposition), {the, sentence[1]}};
}

}  // namespace

std::vector<Words> sentences_of(const world::Example& example) {
  std::vector<Words> sentences(1);
  for (Index i = 0; i < example.second; ++i) {
    world::Word word = example.words[i];
    word.head = world::nowhere;
    const bool ends = word.text == ".";
    sentences.back().push_back(std::move(word));
    if (ends && i + 1 < example.second) sentences.emplace_back();
  }
  return sentences;
}

std::optional<Location> location_of(const Words& sentence) {
  for (std::size_t i = 1; i + 3 < sentence.size(); ++i) {
    if (sentence[i].lemma == "contain" || sentence[i].lemma == "hold") return content_of(sentence);
    if (sentence[i].lemma != "be" || sentence[i + 1].tag != world::Tag::preposition) continue;
    const auto verb = sentence.begin() + static_cast<std::ptrdiff_t>(i);
    return Location{{sentence.begin(), verb}, *verb, *(verb + 1), {verb + 2, sentence.end() - 1}};
  }
  return {};
}

std::vector<Known> known_from(const std::vector<Words>& sentences) {
  std::vector<Location> places;
  std::vector<Known> known;
  for (const Words& sentence : sentences)
    if (auto location = location_of(sentence)) places.push_back(std::move(*location));
  const auto add_hops = [&](const Words& thing, const world::Word& verb,
                            const world::Word& middle) {
    for (const Location& of : places)
      if (of.thing.back().text == middle.text)
        known.push_back({{thing, verb, of.preposition, of.place}, of, middle.text, true});
  };
  for (const Location& of : places) {
    known.push_back({of, of, of.place.back().text});
    add_hops(of.thing, of.verb, of.place.back());
  }
  for (const Words& sentence : sentences) {
    if (sentence.size() < 5 || sentence[1].lemma != "have") continue;  // "Anna has the old lamp."
    const world::Word& thing = *(sentence.end() - 2);
    add_hops({sentence[2], thing}, be_of(thing), sentence[0]);
  }
  return known;
}

Words question_of(const Location& of, const Words& place) {
  Words words = {of.verb};
  words[0].text = of.verb.text == "are" ? "Are" : "Is";
  append(lowered(of.thing), words);
  words.push_back(of.preposition);
  append(place, words);
  words.push_back(joined("?"));
  return words;
}

Words short_answer(bool is_yes) { return {yes_or_no(is_yes), joined(".")}; }

Words long_answer(bool is_yes, const Location& of) {
  Words words = {yes_or_no(is_yes), joined(",")};
  append(lowered(of.thing), words);
  words.push_back(of.verb);
  words.push_back(of.preposition);
  append(of.place, words);
  words.push_back(joined("."));
  return words;
}

}  // namespace glassbert
