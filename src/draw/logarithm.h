#pragma once

namespace glassbert {

// The logarithm to base 10 of x > 0, to about 15 digits, by additions and divisions alone: unlike
// the library's it has the same bits on every machine, so that a picture has the same bytes.
double log10_of(double x);

}  // namespace glassbert
