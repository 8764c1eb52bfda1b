#pragma once

#include "core/parallel.h"

// Computes on one thread while it lives: thousands of runs of tiny models, where waking another
// thread takes longer than the work, much longer on a busy machine.
class OneThread {
 public:
  OneThread() { glassbert::set_thread_count(1); }
  ~OneThread() { glassbert::set_thread_count(before_); }
  OneThread(const OneThread&) = delete;
  OneThread& operator=(const OneThread&) = delete;

 private:
  int before_ = glassbert::thread_count();
};
