#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace glassbert {

// Says where `actual` differs from `expected`, "line 3: expected 0.412, got 0.431"; none where it
// doesn't. Words must be the same, and so must whole numbers; a number with a point or an exponent
// may differ by 2e-3 of its size plus 1e-6, because other processors round elsewhere. Runs of
// spaces count as one: columns move when a number loses its minus sign.
std::optional<std::string> first_difference(std::string_view expected, std::string_view actual);

}  // namespace glassbert
