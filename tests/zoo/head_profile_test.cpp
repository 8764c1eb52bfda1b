#include "zoo/head_profile.h"

#include "core/rng.h"
#include "math/softmax.h"
#include "support/catch.h"
#include "support/close.h"
#include "zoo/head_lines.h"
#include "zoo/profile_study.h"

using namespace glassbert;

namespace {

const std::vector<std::string> tokens = {"[CLS]", "the", "har", "##bour", ",", "the", "[SEP]"};

std::vector<std::string> names_of(const std::vector<KeyKind>& kinds) {
  std::vector<std::string> names;
  for (const KeyKind& kind : kinds) names.push_back(kind.name);
  return names;
}

// The keys marked for query t of the k-th kind.
std::vector<Index> marked(const std::vector<KeyKind>& kinds, std::size_t k, Index t) {
  std::vector<Index> places;
  for (Index s = 0; s < kinds[k].keys.dim(1); ++s)
    if (kinds[k].keys(t, s) != 0) places.push_back(s);
  return places;
}

using KeyPlaces = std::vector<Index>;

}  // namespace

TEST_CASE("the simple kinds of keys mark what their names say") {
  const std::vector<KeyKind> kinds = simple_key_kinds(tokens);
  CHECK(names_of(kinds) == std::vector<std::string>{"previous", "next", "itself", "same word",
                                                    "[CLS]", "[SEP]", "punctuation"});
  CHECK(marked(kinds, 0, 0) == KeyPlaces{});
  CHECK(marked(kinds, 0, 3) == KeyPlaces{2});
  CHECK(marked(kinds, 1, 3) == KeyPlaces{4});
  CHECK(marked(kinds, 1, 6) == KeyPlaces{});
  CHECK(marked(kinds, 2, 6) == KeyPlaces{6});
  CHECK(marked(kinds, 3, 1) == KeyPlaces{5});
  CHECK(marked(kinds, 3, 2) == KeyPlaces{3});
  CHECK(marked(kinds, 3, 4) == KeyPlaces{});
  CHECK(marked(kinds, 4, 6) == KeyPlaces{0});
  CHECK(marked(kinds, 5, 0) == KeyPlaces{6});
  CHECK(marked(kinds, 6, 5) == KeyPlaces{4});
}

TEST_CASE("kinds that a sentence does not have are left out") {
  const std::vector<std::string> plain = {"[CLS]", "ferries", "[SEP]"};
  CHECK(names_of(simple_key_kinds(plain)) ==
        std::vector<std::string>{"previous", "next", "itself", "[CLS]", "[SEP]"});
  const std::vector<std::string> one = {"ferries"};
  CHECK(names_of(simple_key_kinds(one)) == std::vector<std::string>{"itself"});
}

TEST_CASE("two separators are not the same word, and a full stop is not another one") {
  const std::vector<std::string> two = {"[CLS]", "a", ".", "[SEP]", "b", ".", "[SEP]"};
  for (const KeyKind& kind : simple_key_kinds(two)) CHECK(kind.name != "same word");
}

TEST_CASE("uniform attention gives each kind its share of the keys") {
  const std::vector<KeyKind> kinds = simple_key_kinds(tokens);
  const std::vector<Tensor> uniform{uniform_attention(7)};
  const Tensor profile = head_profiles(uniform, kinds);
  REQUIRE(profile.shape() == Shape{1, 7});
  for (Index k = 0; k < 7; ++k) CHECK(double(profile(0, k)) == Approx(1.0 / 7).margin(1e-6));
}

TEST_CASE("profiles stand layer by layer, and the specialist is found among them") {
  Rng rng{6};
  std::vector<Tensor> maps(2, softmax(normal(rng, {3, 7, 7})));
  for (Index t = 1; t < 7; ++t)
    for (Index s = 0; s < 7; ++s) maps[1](2, t, s) = s == t - 1 ? 1 : 0;
  const std::vector<KeyKind> kinds = simple_key_kinds(tokens);
  const Tensor profiles = head_profiles(maps, kinds);
  REQUIRE(profiles.shape() == Shape{6, 7});
  CHECK(profiles(1, 3) == mass_on(maps[0], kinds[3].keys)(1));

  const Specialist best = specialist(profiles, 0, 3);
  CHECK(best.layer == 1);
  CHECK(best.head == 2);
  CHECK(best.share == 1);
  double sum = 0;
  for (Index r = 0; r < 6; ++r) sum += profiles(r, 0);
  CHECK(double(best.mean) == Approx(sum / 6).margin(1e-6));
}

TEST_CASE("a study puts every head beside its controls") {
  Rng rng{8};
  const std::vector<Tensor> maps(2, softmax(normal(rng, {3, 7, 7}, 0, 3)));
  const std::vector<Tensor> untrained(2, softmax(normal(rng, {3, 7, 7}, 0, real(0.1))));
  const ProfileStudy study = study_profiles(tokens, maps, untrained);

  const Heatmap map = profile_map(study);
  REQUIRE(map.panels.size() == 2);
  CHECK(map.panels[0].rows == std::vector<std::string>{"0.0", "0.1", "0.2", "1.0", "1.1", "1.2"});
  CHECK(same_bits(map.panels[1].values, head_profiles(untrained, study.kinds)));

  const Bars bars = profile_bars(study);
  REQUIRE(bars.series.size() == 4);
  CHECK(bars.series[0].values(2) == specialist(study.profiles, 2, 3).share);
  CHECK(bars.series[2].values(2) == specialist(study.untrained, 2, 3).share);
  CHECK(bars.series[3].is_control);
}

TEST_CASE("lines without special tokens keep the weights between the others") {
  Rng rng{9};
  const std::vector<Tensor> maps(2, softmax(normal(rng, {3, 7, 7})));
  const std::vector<Specialist> heads{{1, 2, 0, 0}, {0, 1, 0, 0}};
  const Lines all = head_lines(maps, heads, tokens, true);
  CHECK(all.queries == tokens);
  CHECK(all.weights(1, 3, 6) == maps[0](1, 3, 6));

  const Lines some = head_lines(maps, heads, tokens, false);
  CHECK(some.keys == std::vector<std::string>{"the", "har", "##bour", ",", "the"});
  CHECK(some.heads == std::vector<std::string>{"layer 1, head 2", "layer 0, head 1"});
  CHECK(some.weights(0, 1, 4) == maps[1](2, 2, 5));

  const std::vector<std::string> bare = {"[CLS]", "[SEP]"};
  const std::vector<Tensor> small{Tensor(Shape{1, 2, 2})};
  const std::vector<Specialist> first{{0, 0, 0, 0}};
  CHECK(head_lines(small, first, bare, false).queries == bare);
}

TEST_CASE("marks of another shape and profiles of nothing are refused") {
  CHECK_THROWS_AS(mass_on(Tensor(Shape{2, 3, 3}), Tensor(Shape{2, 3})), std::invalid_argument);
  CHECK_THROWS_AS(head_profiles({}, simple_key_kinds(tokens)), std::invalid_argument);
}
