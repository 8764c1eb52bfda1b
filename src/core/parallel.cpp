#include "core/parallel.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <exception>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "core/check.h"
#include "core/soon.h"

namespace glassbert {
namespace {

thread_local bool inside_body = false;

// One call of parallel_for: stretch i of `parts` is [i*count/parts, (i+1)*count/parts).
struct Job {
  const std::function<void(Index, Index)>& body;
  Index count;
  Index parts;
  std::vector<std::exception_ptr> errors;

  void run(Index part) noexcept {
    inside_body = true;
    try {
      body(part * count / parts, (part + 1) * count / parts);
    } catch (...) {
      errors[static_cast<std::size_t>(part)] = std::current_exception();
    }
    inside_body = false;
  }
};

int core_count() {
  static const int cores = static_cast<int>(std::thread::hardware_concurrency());  // slow to ask
  return std::max(1, cores);
}

// Worker w runs part w+1 of every job that has so many parts; the caller runs part 0.
class Workers {
 public:
  explicit Workers(int count) : each_has_a_core_(count < core_count()) {
    for (int w = 0; w < count; ++w) threads_.emplace_back([this, w] { serve(w + 1); });
  }

  ~Workers() {
    {
      const std::lock_guard lock(mutex_);
      stopping_ = true;
      generation_.fetch_add(1, std::memory_order_release);
    }
    wake_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }

  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  int count() const { return static_cast<int>(threads_.size()); }

  void run(Job& job) {
    {
      const std::lock_guard lock(mutex_);
      job_ = &job;
      unfinished_.store(count(), std::memory_order_relaxed);
      generation_.fetch_add(1, std::memory_order_release);
    }
    wake_.notify_all();
    job.run(0);
    const auto done = [this] { return unfinished_.load(std::memory_order_acquire) == 0; };
    if (each_has_a_core_ && soon(done)) return;
    std::unique_lock lock(mutex_);
    finished_.wait(lock, done);
  }

 private:
  void serve(int part) {
    std::uint64_t seen = 0;
    while (true) {
      const auto called = [&] { return generation_.load(std::memory_order_acquire) != seen; };
      if (!each_has_a_core_ || !soon(called)) {
        std::unique_lock lock(mutex_);
        wake_.wait(lock, called);
      }
      seen = generation_.load(std::memory_order_acquire);
      if (stopping_) return;
      if (part < job_->parts) job_->run(part);
      if (unfinished_.fetch_sub(1, std::memory_order_acq_rel) == 1) {
        const std::lock_guard lock(mutex_);
        finished_.notify_one();
      }
    }
  }

  const bool each_has_a_core_;
  std::mutex mutex_;
  std::condition_variable wake_, finished_;
  std::atomic<std::uint64_t> generation_{0};
  std::atomic<int> unfinished_{0};
  bool stopping_ = false;
  Job* job_ = nullptr;
  std::vector<std::thread> threads_;
};

std::atomic<int> wanted_threads{0};  // 0: not set, as many as there are cores

// The workers are started by the first call that wants them and are shared by all callers; a
// second caller at the same time runs its work alone.
std::mutex turn;

Workers& workers(int count) {
  static std::unique_ptr<Workers> team;
  if (team == nullptr || team->count() != count) {
    team.reset();
    team = std::make_unique<Workers>(count);
  }
  return *team;
}

}  // namespace

void set_thread_count(int count) {
  check(count >= 1, "threads: ", count, " threads can't do anything; use 1 or more");
  wanted_threads = count;
}

int thread_count() {
  const int wanted = wanted_threads;
  return wanted > 0 ? wanted : core_count();
}

void parallel_for(Index count, Index grain, const std::function<void(Index, Index)>& body) {
  check(grain >= 1, "parallel_for: grain ", grain, " must be at least 1");
  if (count <= 0) return;
  const Index parts = std::min<Index>(thread_count(), count / grain);
  std::unique_lock my_turn(turn, std::defer_lock);
  if (parts <= 1 || inside_body || !my_turn.try_lock()) return body(0, count);

  Job job{body, count, parts, std::vector<std::exception_ptr>(static_cast<std::size_t>(parts))};
  workers(thread_count() - 1).run(job);
  for (const std::exception_ptr& error : job.errors)
    if (error) std::rethrow_exception(error);
}

}  // namespace glassbert
