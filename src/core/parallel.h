#pragma once

#include <functional>

#include "core/real.h"

namespace glassbert {

// Sets how many threads parallel_for may use, the caller included; at least 1. The default is the
// number of cores. Results never depend on it.
void set_thread_count(int count);
int thread_count();

// Calls body(begin, end) on stretches that together cover 0 .. count-1 once, in parallel, and
// returns when all are done. Each stretch holds at least `grain` items, so that small work stays on
// the caller's thread. The body computes whole outputs: nothing is summed across stretches, so the
// result has the same bits for every thread count. Of several exceptions, that of the first stretch
// reaches the caller. A call from inside a body runs on the thread it came from.
void parallel_for(Index count, Index grain, const std::function<void(Index, Index)>& body);

}  // namespace glassbert
