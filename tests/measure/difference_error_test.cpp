#include "measure/difference_error.h"

#include "support/catch.h"

using namespace glassbert;

TEST_CASE("differences are wrong with a large step, right with a fair one, noise with a tiny one") {
  CHECK(difference_error(1) > 1e-2);
  CHECK(difference_error(1e-2) < 1e-3);
  CHECK(difference_error(1e-7) > 1e-2);  // in single precision
}
