#pragma once

#include <chrono>
#include <thread>

namespace glassbert {

// Looks at a condition for some 50 microseconds; false when it did not come true. For use before
// sleeping: the next matrix product usually follows at once, and waking a sleeper costs more.
template <class Condition>
bool soon(const Condition& condition) {
  const auto patience = std::chrono::steady_clock::now() + std::chrono::microseconds(50);
  do {
    for (int look = 0; look < 32; ++look) {
      if (condition()) return true;
#if defined(__x86_64__) || defined(__i386__)
      __builtin_ia32_pause();
#endif
    }
    std::this_thread::yield();  // whom we wait for may need this very core
  } while (std::chrono::steady_clock::now() < patience);
  return false;
}

}  // namespace glassbert
