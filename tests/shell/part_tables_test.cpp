#include "shell/part_tables.h"

#include "support/catch.h"

using namespace glassbert;

TEST_CASE("a map of parts names its blocks, whether heads are an even or an odd number") {
  using Labels = std::vector<std::string>;
  CHECK(layer_map("one", Tensor(Shape{2, 3}), 2).columns == Labels{"0", "1", "feed-forward"});
  CHECK(layer_map("both", Tensor(Shape{2, 4}), 2).columns ==
        Labels{"0", "1", "attention", "feed-forward"});
  CHECK(layer_map("one", Tensor(Shape{2, 4}), 3).columns == Labels{"0", "1", "2", "feed-forward"});
  CHECK(layer_map("both", Tensor(Shape{2, 3}), 1).columns ==
        Labels{"0", "attention", "feed-forward"});
}
