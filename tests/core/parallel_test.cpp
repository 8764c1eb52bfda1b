#include "core/parallel.h"

#include <atomic>
#include <chrono>
#include <ctime>
#include <stdexcept>
#include <thread>
#include <vector>

#include "support/catch.h"

using namespace glassbert;

TEST_CASE("parallel_for visits each item once, for every number of threads") {
  for (const int threads : {1, 2, 3, 8}) {
    set_thread_count(threads);
    for (const Index count : {0, 1, 2, 7, 1000}) {
      std::vector<int> visits(count, 0);
      parallel_for(count, 1, [&](Index begin, Index end) {
        for (Index i = begin; i < end; ++i) ++visits[i];
      });
      CHECK(visits == std::vector<int>(count, 1));
    }
  }
  set_thread_count(2);
}

TEST_CASE("stretches hold at least as many items as the grain asks") {
  set_thread_count(4);
  std::atomic<int> stretches{0};
  parallel_for(100, 40, [&](Index begin, Index end) {
    ++stretches;
    if (end - begin < 40) throw std::logic_error("too short");
  });
  CHECK(stretches == 2);
  set_thread_count(2);
}

TEST_CASE("the exception of the first stretch reaches the caller and the threads stay usable") {
  set_thread_count(3);
  for (int round = 0; round < 20; ++round)
    CHECK_THROWS_WITH(parallel_for(3, 1,
                                   [](Index begin, Index) {
                                     if (begin > 0) throw std::runtime_error("late");
                                     throw std::runtime_error("first");
                                   }),
                      "first");
  std::atomic<Index> sum{0};
  parallel_for(10, 1, [&](Index begin, Index end) { sum += end - begin; });
  CHECK(sum == 10);
  set_thread_count(2);
}

TEST_CASE("a parallel_for inside a body runs on the thread it came from") {
  set_thread_count(2);
  std::atomic<int> strangers{0};
  parallel_for(2, 1, [&](Index, Index) {
    const auto mine = std::this_thread::get_id();
    parallel_for(100, 1, [&](Index, Index) {
      if (std::this_thread::get_id() != mine) ++strangers;
    });
  });
  CHECK(strangers == 0);
}

TEST_CASE("waiting threads use no processor time") {
  set_thread_count(4);
  parallel_for(4, 1, [](Index, Index) {});
  std::this_thread::sleep_for(std::chrono::milliseconds(20));
  const std::clock_t before = std::clock();
  std::this_thread::sleep_for(std::chrono::milliseconds(200));
  CHECK(double(std::clock() - before) / CLOCKS_PER_SEC < 0.05);
  set_thread_count(2);
}
