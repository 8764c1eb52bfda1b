#include "measure/difference_error.h"

#include "support/catch.h"
#include "support/tolerance.h"

using namespace glassbert;

TEST_CASE("differences are wrong with a large step, right with a fair one, noise with a tiny one") {
  CHECK(difference_error(1) > 1e-2);
  CHECK(difference_error(1e-2) < 1e-3);
  // As tiny as the precision is: f moves by less than its own rounding.
  CHECK(difference_error(tolerance::is_double ? 1e-15 : 1e-7) > 1e-2);
}
