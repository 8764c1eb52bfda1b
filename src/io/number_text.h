#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace glassbert {

// The shortest decimal text that reads back as the same number ("0.1", "1e-12", "nan", "-inf").
// Never depends on the locale.
std::string shortest_text(float value);
std::string shortest_text(double value);

// The number that the whole of `text` stands for; none when it is no number or beyond double.
std::optional<double> parse_number(std::string_view text);

}  // namespace glassbert
