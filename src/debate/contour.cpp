#include "debate/contour.h"

namespace glassbert {
namespace {

struct Corner3 {
  GroupShares shares;
  double value;
};

// Adds the line through one small triangle, if there is one. A corner of value 0 counts as above.
void add_crossing(const std::array<Corner3, 3>& corners, std::vector<ShareSegment>& line) {
  std::vector<GroupShares> ends;
  for (std::size_t i = 0; i < 3; ++i) {
    const Corner3 &a = corners[i], &b = corners[(i + 1) % 3];
    if ((a.value < 0) == (b.value < 0)) continue;
    const double t = a.value / (a.value - b.value);
    GroupShares& end = ends.emplace_back();
    for (std::size_t g = 0; g < 3; ++g) end[g] = (1 - t) * a.shares[g] + t * b.shares[g];
  }
  if (ends.size() == 2) line.push_back({ends[0], ends[1]});
}

}  // namespace

std::vector<ShareSegment> zero_line(Index steps,
                                    const std::function<double(Index row, Index column)>& value) {
  const double n = static_cast<double>(steps);
  const auto at = [&](Index row, Index column) {
    return Corner3{{1 - double(row + column) / n, double(column) / n, double(row) / n},
                   value(row, column)};
  };
  std::vector<ShareSegment> line;
  for (Index row = 0; row < steps; ++row)
    for (Index column = 0; row + column < steps; ++column) {
      add_crossing({at(row, column), at(row, column + 1), at(row + 1, column)}, line);
      if (row + column + 1 < steps)
        add_crossing({at(row, column + 1), at(row + 1, column), at(row + 1, column + 1)}, line);
    }
  return line;
}

}  // namespace glassbert
