#pragma once

#include <chrono>

namespace glassbert {

// Looks at a condition for half a millisecond; false when it did not come true. For use before
// sleeping: the next matrix product usually follows at once, and waking a sleeper costs more. It
// does not yield the core: on a busy machine that gives other programs a turn of milliseconds, and
// a forward takes several times as long. So it is for waiting for a thread that has a core too.
template <class Condition>
bool soon(const Condition& condition) {
  const auto patience = std::chrono::steady_clock::now() + std::chrono::microseconds(500);
  do {
    for (int look = 0; look < 32; ++look) {
      if (condition()) return true;
#if defined(__x86_64__) || defined(__i386__)
      __builtin_ia32_pause();
#endif
    }
  } while (std::chrono::steady_clock::now() < patience);
  return false;
}

}  // namespace glassbert
