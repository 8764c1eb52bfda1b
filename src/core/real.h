#pragma once

#include <cstdint>

// The build compiles the same sources twice: once as they stand, with `real` = float, and once with
// `real` = double and the namespace renamed (-Dglassbert=glassbert_double), so that both libraries
// can live in one program without meeting.
namespace glassbert {

#ifdef GLASSBERT_DOUBLE
using real = double;
#else
using real = float;
#endif

// Counts and positions are signed, so that `i - 1` at 0 is -1 and not 2^64 - 1.
using Index = std::int64_t;

}  // namespace glassbert
