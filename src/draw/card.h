#pragma once

#include <string>
#include <vector>

#include "core/tensor.h"
#include "draw/page.h"
#include "draw/scale.h"

namespace glassbert {

// What a test came to.
enum class Badge { pass, fail, untested };
std::string_view badge_name(Badge badge);  // "pass", "fail", "not tested"
Badge badge_named(std::string_view name);

// One test: what it found in words, and in three numbers: what was measured, what the control came
// to, and the limit. NaN: there is no such number.
struct CardRow {
  std::string name;
  Badge badge = Badge::untested;
  std::string sentence;
  Tensor numbers{Shape{3}};  // measured, control, limit
};

// A card with a verdict: a sentence with its scores, tests one below the other, and what the scores
// are good for.
struct Card {
  Caption caption;
  std::vector<std::string> tokens;  // T
  Tensor scores;                    // (T)
  ScaleKind scale = ScaleKind::unit;
  std::string value_name = "attention weight";
  std::vector<CardRow> rows{};
  std::vector<CardRow> uses{};  // their numbers are not shown
};

// Throws std::invalid_argument without tokens or rows, or where scores or numbers don't fit.
Canvas render(const Card& picture);

}  // namespace glassbert
