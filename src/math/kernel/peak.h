#pragma once

#include "core/real.h"

namespace glassbert {

// What the machine can reach with vectors of vector_bits() and thread_count() threads, so that a
// speed can be stated as a share of it. The best of repeated trials in about `seconds`.

// Multiply-adds whose operands stay in registers, in 10^9 operations a second; each counts two.
double peak_gflops(double seconds);

// Reading a buffer of `bytes` over and over, a stretch of it a thread, in 10^9 bytes a second: the
// speed of the cache that it fits in, or of memory.
double read_bandwidth(Index bytes, double seconds);

}  // namespace glassbert
