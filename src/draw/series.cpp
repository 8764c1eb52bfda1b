#include "draw/series.h"

#include <array>

namespace glassbert {

namespace {

// Neighbours differ in hue and lightness; the second half repeats the hues darker.
constexpr std::array<Colour, 16> categories = {{{47, 109, 179},
                                                {222, 117, 31},
                                                {31, 154, 131},
                                                {194, 51, 77},
                                                {123, 87, 184},
                                                {190, 152, 20},
                                                {78, 171, 217},
                                                {203, 115, 170},
                                                {20, 58, 110},
                                                {138, 66, 12},
                                                {13, 90, 77},
                                                {115, 24, 42},
                                                {69, 45, 120},
                                                {107, 84, 4},
                                                {31, 103, 140},
                                                {128, 60, 102}}};

constexpr std::array<Colour, 3> greys = {{{138, 142, 152}, {186, 189, 196}, {92, 96, 106}}};

}  // namespace

Colour category_colour(std::size_t number) { return categories[number % categories.size()]; }

std::vector<Colour> series_colours(const std::vector<Series>& series) {
  std::vector<Colour> colours;
  std::size_t category = 0, grey = 0;
  for (const Series& one : series) {
    colours.push_back(one.is_control ? greys[grey++ % greys.size()] : category_colour(category++));
  }
  return colours;
}

}  // namespace glassbert
