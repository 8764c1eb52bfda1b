#include "math/kernel/peak.h"

#include <algorithm>
#include <chrono>
#include <vector>

#include "core/check.h"
#include "core/parallel.h"
#include "core/storage.h"
#include "math/kernel/vector.h"
#include "math/kernel/width.h"

namespace glassbert {
namespace {

using namespace kernel;

constexpr int chains = 12;  // independent sums: more than latency times units of any processor

struct MultiplyAdds {
  Index rounds;
  real factor, summand;
  real* result;

  template <int bits>
  [[gnu::always_inline]] void run() const {
    Vector<bits> sums[chains] = {};
    for (int chain = 0; chain < chains; ++chain) sums[chain] += real(chain);  // no two alike
    for (Index i = 0; i < rounds; ++i) {
#pragma GCC unroll 12
      for (int chain = 0; chain < chains; ++chain) sums[chain] = sums[chain] * factor + summand;
    }
    Vector<bits> total = {};
    for (int chain = 0; chain < chains; ++chain) total += sums[chain];
    *result = total[0];
  }
};

struct Reads {
  const real* from;
  Index count;
  real* result;

  template <int bits>
  [[gnu::always_inline]] void run() const {
    constexpr Index step = 4 * lanes<bits>;
    Vector<bits> sums[4] = {};
    for (Index i = 0; i + step <= count; i += step) {
#pragma GCC unroll 4
      for (int chain = 0; chain < 4; ++chain)
        sums[chain] += load<bits>(from + i + chain * lanes<bits>);
    }
    *result = (sums[0] + sums[1] + sums[2] + sums[3])[0];
  }
};

// The shortest time of work(thread) on all threads at once.
template <class Work>
double best_seconds(double seconds, const Work& work) {
  using Clock = std::chrono::steady_clock;
  const auto since = [](Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
  };
  double best = 1e30;
  const Clock::time_point start = Clock::now();
  do {
    const Clock::time_point trial = Clock::now();
    parallel_for(thread_count(), 1, [&](Index begin, Index end) {
      for (Index thread = begin; thread < end; ++thread) work(thread);
    });
    best = std::min(best, since(trial));
  } while (since(start) < seconds);
  return best;
}

}  // namespace

double peak_gflops(double seconds) {
  constexpr Index rounds = 200'000;
  std::vector<real> results(static_cast<std::size_t>(thread_count()));
  const double time = best_seconds(seconds, [&](Index thread) {
    run_at_best_width(
        MultiplyAdds{rounds, real(0.999), real(0.001), &results[static_cast<std::size_t>(thread)]});
  });
  const double operations = 2.0 * chains * static_cast<double>(rounds * lanes_in_use());
  return 1e-9 * operations * thread_count() / time;
}

double read_bandwidth(Index bytes, double seconds) {
  const Index threads = thread_count();
  const Index share = bytes / threads / static_cast<Index>(sizeof(real));
  check(share > 0, "read_bandwidth: ", bytes, " bytes are too few");
  const Storage buffer(share * threads);
  std::fill_n(buffer.begin(), buffer.size(), real{1});
  const Index passes = 1 + 4'000'000 / share;
  std::vector<real> results(static_cast<std::size_t>(threads));
  const double time = best_seconds(seconds, [&](Index thread) {
    for (Index pass = 0; pass < passes; ++pass)
      run_at_best_width(Reads{buffer.begin() + thread * share, share,
                              &results[static_cast<std::size_t>(thread)]});
  });
  return 1e-9 * static_cast<double>(passes * share * threads) * sizeof(real) / time;
}

}  // namespace glassbert
