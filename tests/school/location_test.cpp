#include "school/location.h"

#include "support/catch.h"
#include "world/sentence.h"
#include "world/world.h"

using namespace glassbert;

namespace {

std::string plain(const world::Words& words) { return world::text_of(words); }

// The first training text of this pattern.
world::Example facts_of(const std::string& pattern) {
  const world::World world(1);
  for (Index i = 0;; ++i) {
    world::Example example = world.example(world::Task::facts, world::Split::train, i);
    if (example.pattern == pattern) return example;
  }
}

std::vector<std::string> statements(const world::Example& example) {
  std::vector<std::string> all;
  for (const Known& known : known_from(sentences_of(example)))
    all.push_back(plain(question_of(known.so, known.so.place)) + " " +
                  plain(long_answer(true, known.because)) + " " + known.first);
  return all;
}

}  // namespace

TEST_CASE("sentences of facts are parted at their full stops, without their trees") {
  const world::Example example = facts_of("direct");
  std::string joined;
  for (const world::Words& sentence : sentences_of(example)) {
    CHECK(sentence.back().text == ".");
    for (const world::Word& word : sentence) CHECK(word.head == world::nowhere);
    joined += (joined.empty() ? "" : " ") + plain(sentence);
  }
  CHECK(joined == example.text);
}

TEST_CASE("where things are follows from one sentence, denials say nothing") {
  for (const std::string& line : statements(facts_of("negated"))) {
    CHECK(line.starts_with("Is the "));
    CHECK(line.find("not") == std::string::npos);
  }
  CHECK(statements(facts_of("negated")).size() >= 2);
}

TEST_CASE("the world's own question is among those that two facts answer, and so is its answer") {
  for (const char* pattern : {"carried", "two-hops"}) {
    const world::Example example = facts_of(pattern);
    INFO(example.text << " | " << *example.pair);
    int found = 0;
    for (const Known& known : known_from(sentences_of(example)))
      if (known.has_two_hops && *example.pair == plain(question_of(known.so, known.so.place))) {
        CHECK(example.label == Index{1});
        ++found;
      }
    CHECK(found == (example.label == Index{1} ? 1 : 0));
  }
}

TEST_CASE("what follows from two facts is explained by the second and begins with the first") {
  const std::vector<Known> known = known_from(sentences_of(facts_of("two-hops")));
  int hops = 0;
  for (const Known& one : known) {
    if (!one.has_two_hops) continue;
    ++hops;
    CHECK(one.because.thing.back().text == one.first);
    CHECK(plain(one.because.place) == plain(one.so.place));
  }
  CHECK(hops == 2);
}

TEST_CASE("what a box holds is in the box, whatever its adjective") {
  const world::World world(1);
  int found = 0;
  for (Index i = 0; i < 40; ++i)
    for (const world::Words& sentence :
         sentences_of(world.example(world::Task::facts, world::Split::train, i))) {
      if (sentence[2].lemma != "hold" && sentence[2].lemma != "contain") continue;
      const std::vector<Known> known = known_from({sentence});
      REQUIRE(known.size() == 1);
      CHECK(plain(question_of(known[0].so, known[0].so.place)) ==
            "Is the " + (sentence.end() - 2)->text + " in the " + sentence[1].text + "?");
      CHECK(known[0].first == sentence[1].text);
      ++found;
    }
  CHECK(found > 4);
}
