#include "shell/progress.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <utility>

#include "core/check.h"
#include "shell/message.h"

namespace glassbert {
namespace {

constexpr const char* wipe_line = "\r\033[K";

}  // namespace

Progress::Progress(std::string what, Index total)
    : what_(std::move(what)),
      total_(total),
      shown_(isatty(STDERR_FILENO) == 1),
      start_(Clock::now()),
      next_drawing_(start_) {}

Progress::~Progress() {
  if (shown_) std::fputs(wipe_line, stderr);
}

void Progress::advance(Index steps, const std::string& detail) {
  done_ += steps;
  const Clock::time_point now = Clock::now();
  if (!shown_ || now < next_drawing_) return;
  next_drawing_ = now + std::chrono::milliseconds(100);
  const double seconds = std::chrono::duration<double>(now - start_).count();
  const std::string line = progress_line(what_, done_, total_, seconds);
  std::fputs((wipe_line + line + (detail.empty() ? "" : ", " + detail)).c_str(), stderr);
}

void Progress::say(const std::string& text) {
  if (shown_) std::fputs(wipe_line, stderr);
  note(text);
}

std::string progress_line(const std::string& what, Index done, Index total, double seconds) {
  constexpr double width = 30;
  const double share =
      total > 0 ? std::clamp(static_cast<double>(done) / static_cast<double>(total), 0.0, 1.0) : 1;
  std::string bar(static_cast<std::size_t>(share * width), '#');
  bar.resize(static_cast<std::size_t>(width), '.');
  const std::string percent = std::to_string(static_cast<int>(100 * share));
  const std::string line =
      what + " [" + bar + "] " + std::string(3 - percent.size(), ' ') + percent + "%";
  if (share == 0) return line;
  return line + ", " + time_left(done, total, seconds);
}

std::string time_left(Index done, Index total, double seconds) {
  const double ratio = double(total - done) / double(std::max<Index>(done, 1));
  const auto left = static_cast<Index>(seconds * std::max(ratio, 0.0));
  return join(left / 60, left % 60 < 10 ? ":0" : ":", left % 60, " left");
}

}  // namespace glassbert
