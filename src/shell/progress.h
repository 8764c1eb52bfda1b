#pragma once

#include <chrono>
#include <string>

#include "core/real.h"

namespace glassbert {

// A progress bar on standard error, drawn only where that is a terminal, at most ten times a
// second; gone without a trace when it is destroyed:
//
//   Progress progress("training", steps);
//   for (...) { ...; progress.advance(); }
class Progress {
 public:
  Progress(std::string what, Index total);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // `detail` is said behind the bar.
  void advance(Index steps = 1, const std::string& detail = "");

  void say(const std::string& text);        // a line of its own; the bar goes on below it
  bool is_shown() const { return shown_; }  // false: standard error is no terminal

 private:
  using Clock = std::chrono::steady_clock;

  std::string what_;
  Index total_;
  Index done_ = 0;
  bool shown_;
  Clock::time_point start_;
  Clock::time_point next_drawing_;
};

// The bar's line: "training [#####.....]  50%, 0:12 left". `seconds` have passed so far.
std::string progress_line(const std::string& what, Index done, Index total, double seconds);

// "0:12 left", from the time that the steps so far took.
std::string time_left(Index done, Index total, double seconds);

}  // namespace glassbert
