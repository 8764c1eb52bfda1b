#include "shell/timing.h"

#include <algorithm>
#include <chrono>
#include <vector>

namespace glassbert {
namespace {

constexpr std::size_t least_runs = 5;

double median(std::vector<double> x) {
  std::ranges::sort(x);
  return x[x.size() / 2];
}

Timing timing_of(const std::vector<double>& times) {
  return {median(times), std::ranges::min(times), std::ssize(times)};
}

}  // namespace

double milliseconds(const std::function<void()>& body) {
  const auto start = std::chrono::steady_clock::now();
  body();
  const auto stop = std::chrono::steady_clock::now();
  return std::chrono::duration<double, std::milli>(stop - start).count();
}

Timing measure(double seconds, const std::function<void()>& body) {
  return measure_in_turn(seconds, {body})[0].timing;
}

std::vector<Turn> measure_in_turn(double seconds,
                                  const std::vector<std::function<void()>>& bodies) {
  for (const auto& body : bodies) body();
  std::vector<std::vector<double>> times(bodies.size()), ratios(bodies.size());
  for (double total = 0; total < 1000 * seconds || times[0].size() < least_runs;)
    for (std::size_t i = 0; i < bodies.size(); ++i) {
      times[i].push_back(milliseconds(bodies[i]));
      ratios[i].push_back(times[i].back() / times[0].back());
      total += times[i].back();
    }
  std::vector<Turn> turns;
  for (std::size_t i = 0; i < bodies.size(); ++i)
    turns.push_back({timing_of(times[i]), median(ratios[i])});
  return turns;
}

}  // namespace glassbert
