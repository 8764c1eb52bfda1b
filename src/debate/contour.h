#pragma once

#include <functional>
#include <vector>

#include "debate/group_shares.h"

namespace glassbert {

// A part of a line in the triangle of shares.
struct ShareSegment {
  GroupShares from, to;
};

// Where a number over an even grid of the triangle crosses 0: value(row, column) is the number at
// shares (1 - (row + column)/n, column/n, row/n). Between the points of the grid it is taken as
// linear, in each of the n^2 small triangles by itself. A small triangle that is 0 all over gives
// nothing.
std::vector<ShareSegment> zero_line(Index steps,
                                    const std::function<double(Index row, Index column)>& value);

}  // namespace glassbert
