#pragma once

#include <cstddef>
#include <optional>

// How much memory the process takes at most beyond what it has now; as the system counts pages,
// those of mapped files that were touched included.
class PeakMemory {
 public:
  PeakMemory();

  // Bytes since the beginning; none where the system or the sanitizers don't let us know.
  std::optional<std::size_t> bytes() const;

 private:
  std::optional<std::size_t> before_;
};
