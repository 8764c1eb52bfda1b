#include "zoo/preference.h"

#include "support/catch.h"

using namespace glassbert;

namespace {

// A run of two layers with one head each over three tokens; only the row of token 2 matters.
Trace trace_with(real first_0, real second_0, real first_1, real second_1) {
  Trace trace;
  trace.layers.resize(2);
  for (LayerTrace& layer : trace.layers) layer.probs.emplace_back(Shape{1, 3, 3});
  trace.layers[0].probs[0](0, 2, 0) = first_0;
  trace.layers[0].probs[0](0, 2, 1) = second_0;
  trace.layers[1].probs[0](0, 2, 0) = first_1;
  trace.layers[1].probs[0](0, 2, 1) = second_1;
  return trace;
}

}  // namespace

TEST_CASE("preferences are the weights from the query to both candidates, layer by layer") {
  const Trace trace = trace_with(real(0.25), real(0.5), real(0.75), real(0.125));
  const std::vector<Preference> all = preferences(trace, 2, 0, 1);
  REQUIRE(all.size() == 2);
  CHECK(all[0].layer == 0);
  CHECK(all[0].first == real(0.25));
  CHECK(all[0].second == real(0.5));
  CHECK(all[1].layer == 1);
  CHECK(all[1].head == 0);
  REQUIRE(preferring_first(all).size() == 1);
  CHECK(preferring_first(all)[0].layer == 1);
  CHECK(strongest(all) == 1);
  CHECK_THROWS(preferences(trace, 3, 0, 1));
  CHECK_THROWS(strongest({}));
}

TEST_CASE("a head changes sides when it gives more to the first here and to the second there") {
  const auto one = preferences(trace_with(3, 1, 1, 3), 2, 0, 1);
  const auto other = preferences(trace_with(1, 3, 3, 1), 2, 0, 1);
  const auto changed = changing_sides(one, other);
  REQUIRE(changed.size() == 1);  // layer 1 goes the other way round and doesn't count
  CHECK(changed[0].layer == 0);
  CHECK(changing_sides(one, one).empty());
  CHECK_THROWS(changing_sides(one, {}));
}

TEST_CASE("the clearest change is the largest of the smaller leads") {
  const auto one = preferences(trace_with(3, 1, 9, 8), 2, 0, 1);  // leads of 2 and of 1
  const auto other = preferences(trace_with(1, 4, 1, 9), 2, 0, 1);
  CHECK(clearest_change(one, other) == 0);
  CHECK(clearest_change(preferences(trace_with(1, 3, 3, 1), 2, 0, 1), other) == 1);
  CHECK_THROWS(clearest_change(one, {}));
  CHECK_THROWS(clearest_change({}, {}));
}
