#pragma once

#include <cstdio>
#include <cstdlib>

// What must hold for every input: a fuzzer notices a violation because the program aborts.
inline void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "violated: %s\n", what);
  std::abort();
}
