#include "draw/cells.h"

#include <cmath>
#include <vector>

#include "core/check.h"
#include "draw/colours.h"

namespace glassbert {

namespace {

// The more conspicuous of two values.
real stronger(real a, real b) {
  if (std::isnan(a) || std::isnan(b)) return std::isnan(a) ? a : b;
  return std::abs(b) > std::abs(a) ? b : a;
}

// One row for all the rows that a pixel covers.
std::vector<real> pool_rows(std::span<const real> values, std::pair<Index, Index> rows,
                            Index columns) {
  const auto row = [&](Index r) {
    return values.subspan(static_cast<std::size_t>(r * columns), static_cast<std::size_t>(columns));
  };
  const std::span<const real> first = row(rows.first);
  std::vector<real> pooled(first.begin(), first.end());
  for (Index r = rows.first + 1; r < rows.second; ++r) {
    const std::span<const real> next = row(r);
    for (std::size_t c = 0; c < pooled.size(); ++c) pooled[c] = stronger(pooled[c], next[c]);
  }
  return pooled;
}

real pool(std::span<const real> row, std::pair<Index, Index> columns) {
  real value = row[static_cast<std::size_t>(columns.first)];
  for (Index c = columns.first + 1; c < columns.second; ++c) {
    value = stronger(value, row[static_cast<std::size_t>(c)]);
  }
  return value;
}

}  // namespace

void draw_cells(Canvas& canvas, int x, int y, const Axis& rows, const Axis& columns,
                std::span<const real> values, const Scale& scale) {
  check(static_cast<Index>(values.size()) == rows.count * columns.count,
        "draw_cells: ", values.size(), " values for ", rows.count, " rows and ", columns.count,
        " columns");
  for (int row = 0; row < rows.pixels;) {
    const auto covered = rows.items_at(row);
    const std::vector<real> pooled = pool_rows(values, covered, columns.count);
    int height = 1;
    while (row + height < rows.pixels && rows.items_at(row + height) == covered) ++height;
    for (int column = 0; column < columns.pixels;) {
      const auto across = columns.items_at(column);
      int width = 1;
      while (column + width < columns.pixels && columns.items_at(column + width) == across) ++width;
      canvas.fill({x + column, y + row, width, height}, colour_of(pool(pooled, across), scale));
      column += width;
    }
    row += height;
  }
}

void draw_number(Canvas& canvas, Font& font, double value, const Scale& scale, int x, int y,
                 bool whole) {
  const TextStyle style{11, Weight::regular, ink_on(colour_of(value, scale))};
  const std::string text = cell_number(value, scale, whole);
  draw_text(canvas, font, text, x - text_width(font, text, style) / 2, y + 4, style);
}

}  // namespace glassbert
