#include "app/attend_difference.h"

#include "app/token_search.h"
#include "core/file_error.h"
#include "math/matmul.h"

namespace glassbert {
namespace {

// Names what differs by both: "tired/wide".
void label_by_both(std::vector<std::string>& labels, const std::vector<std::string>& others) {
  for (std::size_t i = 0; i < labels.size(); ++i)
    if (labels[i] != others[i]) labels[i] = others[i] + "/" + labels[i];
}

}  // namespace

void check_equally_many(const std::vector<std::string>& one,
                        const std::vector<std::string>& other) {
  if (one.size() == other.size()) return;
  throw FileError(
      "--difference",
      join(one.size(), " tokens against ", other.size(), ": ", listed(one), " | ", listed(other)),
      "give two texts of equally many");
}

AttendMaps difference_of(const AttendMaps& one, const AttendMaps& other) {
  check_equally_many(one.keys, other.keys);
  check_equally_many(one.queries, other.queries);
  AttendMaps difference = other;
  label_by_both(difference.queries, one.queries);
  label_by_both(difference.keys, one.keys);
  for (std::size_t l = 0; l < difference.layers.size(); ++l)
    difference.layers[l] = subtract(other.layers[l], one.layers[l]);
  return difference;
}

}  // namespace glassbert
