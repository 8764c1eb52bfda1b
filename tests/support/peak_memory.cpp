#include "support/peak_memory.h"

#include <fstream>
#include <string>

#include "support/sanitized.h"

namespace {

// A line of Linux's /proc/self/status, such as "VmHWM:   1234 kB", in bytes.
std::optional<std::size_t> status(const std::string& key) {
  std::ifstream file("/proc/self/status");
  for (std::string word; file >> word;)
    if (word == key + ":") {
      std::size_t kilobytes = 0;
      file >> kilobytes;
      return kilobytes * 1024;
    }
  return std::nullopt;
}

}  // namespace

PeakMemory::PeakMemory() {
#ifndef GLASSBERT_SANITIZED
  std::ofstream reset("/proc/self/clear_refs");
  reset << "5" << std::flush;  // the peak begins anew
  if (reset.good()) before_ = status("VmRSS");
#endif
}

std::optional<std::size_t> PeakMemory::bytes() const {
  const std::optional<std::size_t> peak = status("VmHWM");
  if (!before_ || !peak) return std::nullopt;
  return *peak > *before_ ? *peak - *before_ : 0;
}
