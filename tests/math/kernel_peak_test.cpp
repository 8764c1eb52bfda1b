#include "math/kernel/peak.h"

#include "core/parallel.h"
#include "support/catch.h"

using namespace glassbert;

TEST_CASE("the peak of the machine is measured, for any number of threads", "[kernel]") {
  for (const int threads : {1, 2}) {
    set_thread_count(threads);
    CHECK(peak_gflops(0.001) > 0.01);
    CHECK(read_bandwidth(100'000, 0.001) > 0.001);
  }
  CHECK_THROWS(read_bandwidth(3, 0.001));
}
