#include "shell/timing.h"

#include <algorithm>
#include <chrono>
#include <vector>

namespace glassbert {

double milliseconds(const std::function<void()>& body) {
  const auto start = std::chrono::steady_clock::now();
  body();
  const auto stop = std::chrono::steady_clock::now();
  return std::chrono::duration<double, std::milli>(stop - start).count();
}

Timing measure(double seconds, const std::function<void()>& body) {
  constexpr Index least_runs = 5;
  body();
  std::vector<double> times;
  for (double total = 0; total < 1000 * seconds || std::ssize(times) < least_runs;) {
    times.push_back(milliseconds(body));
    total += times.back();
  }
  std::ranges::sort(times);
  return {times[times.size() / 2], times.front(), std::ssize(times)};
}

}  // namespace glassbert
