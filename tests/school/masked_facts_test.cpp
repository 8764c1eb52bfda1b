#include <algorithm>
#include <set>

#include "school/curriculum.h"
#include "school/inquiry.h"
#include "support/catch.h"
#include "support/world_tokenizer.h"
#include "world/world.h"

using namespace glassbert;
using world::Split;
using world::Task;

namespace {

std::string noun(const world::Words& phrase) { return phrase.back().text; }

std::vector<Known> known_of(const world::World& world, Index i) {
  return known_from(sentences_of(world.example(Task::facts, Split::train, i)));
}

// What the facts themselves say of where a thing is, by all that follows from them.
bool is_in(const std::string& thing, const std::string& place, const std::vector<Known>& known) {
  return std::ranges::any_of(known, [&](const Known& one) {
    return noun(one.so.thing) == thing && noun(one.so.place) == place;
  });
}

}  // namespace

TEST_CASE("the places of inquiries are right half of the time, and wrong ones are never true") {
  const world::World world(1);
  Rng rng{3};
  Index all = 0, right = 0, spoken_of = 0;
  for (Index i = 0; i < 300; ++i) {
    const std::vector<Known> here = known_of(world, i);
    std::set<std::string> asked, places;
    for (const Known& one : here) places.insert(noun(one.so.place));
    for (const Inquiry& inquiry : inquire(here, known_of(world, i ^ 1), rng)) {
      const std::string thing = noun(inquiry.known.so.thing), place = noun(inquiry.place);
      INFO(thing << " " << place);
      CHECK(is_right(inquiry) == is_in(thing, place, here));
      CHECK(asked.insert(thing + " " + place).second);
      ++all;
      right += is_right(inquiry) ? 1 : 0;
      spoken_of += !is_right(inquiry) && places.contains(place) ? 1 : 0;
    }
    CHECK(asked.size() <= 5);
  }
  CHECK(2 * right > all * 9 / 10);
  CHECK(2 * right < all * 11 / 10);
  CHECK(2 * spoken_of > all - right);  // most wrong places can't be told by the place alone
  CHECK(4 * spoken_of < 3 * (all - right));
}

TEST_CASE("questions that need two facts are asked before those that need one") {
  const world::World world(1);
  Rng rng{3};
  Index two = 0;
  for (Index i = 0; i < 100; ++i) {
    const std::vector<Known> here = known_of(world, i);
    const auto hops = std::ranges::count_if(here, &Known::has_two_hops);
    const std::vector<Inquiry> inquiries = inquire(here, {}, rng);
    for (Index k = 0; k < std::min<Index>(hops, std::ssize(inquiries)); ++k) {
      CHECK(inquiries[k].known.has_two_hops);
      ++two;
    }
  }
  CHECK(two > 50);
}

TEST_CASE(
    "a question's thing is asked for what its sentence says, its preposition for where it is, its "
    "place for the answer") {
  const world::World world(1);
  const Tokenizer tokenizer = world_tokenizer();
  const Vocabulary& vocabulary = tokenizer.vocabulary();
  const Examples examples = masked_facts(world, Split::train, 200, 1, tokenizer);
  Index answers = 0, firsts = 0, ends = 0, hidden = 0;
  for (Index i = 0; i < 200; ++i) {
    Rng rng{static_cast<std::uint64_t>(i)};
    const Example example = examples.draw(i, rng);
    const std::vector<Known> known = known_of(world, i);
    std::set<Index> positions;
    for (const auto& [position, id] : example.predict) {
      CHECK(positions.insert(position).second);
      const std::string seen(vocabulary.token(example.sequence.ids[position]));
      const std::string wanted(vocabulary.token(id));
      const bool is_answer = wanted == "yes" || wanted == "no";
      const std::string next(vocabulary.token(example.sequence.ids[position + 1]));
      const std::string before(vocabulary.token(example.sequence.ids[position - 1]));
      const bool is_behind_thing = std::ranges::any_of(
          known, [&](const Known& one) { return noun(one.so.thing) == before; });
      if (is_answer && next == "?") {
        const std::string_view thing = vocabulary.token(example.sequence.ids[position - 3]);
        const bool is_whole = thing != mask_token && !thing.starts_with("##");
        const bool is_there = std::ranges::any_of(
            known, [&](const Known& one) { return noun(one.so.thing) == thing; });
        if (!is_whole || !is_there) continue;
        CHECK(is_in(std::string(thing), seen, known) == (wanted == "yes"));
        ++answers;
      } else if (seen == mask_token) {
        ++hidden;
      } else if (is_behind_thing) {
        INFO(before << " " << seen << " " << wanted);
        CHECK(is_in(before, wanted, known));
        ++ends;
      } else if (std::ranges::any_of(known, [&](const Known& one) {
                   return noun(one.so.thing) == seen && one.first == wanted;
                 })) {
        ++firsts;
      }
    }
  }
  CHECK(answers > 300);
  CHECK(firsts > 300);
  CHECK(ends > 300);
  CHECK(hidden > 300);
}

TEST_CASE("of several facts the shortest are learnt from, each time others") {
  const world::World world(1);
  const Tokenizer tokenizer = world_tokenizer();
  const Index separator = tokenizer.vocabulary().require(separator_token);
  std::size_t any = 0, shortest = 0;
  std::set<std::vector<Index>> texts;
  for (Index i = 0; i < 100; ++i) {
    const auto facts = [&](Index shortest_of) {
      Rng rng{1};
      std::vector<Index> ids =
          masked_facts(world, Split::train, 100, shortest_of, tokenizer).draw(i, rng).sequence.ids;
      ids.erase(std::ranges::find(ids, separator), ids.end());
      return ids;
    };
    any += facts(1).size();
    shortest += facts(8).size();
    texts.insert(facts(8));
  }
  CHECK(double(shortest) < 0.7 * double(any));
  CHECK(texts.size() > 90);
}
