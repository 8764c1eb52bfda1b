#pragma once

#include "draw/font.h"

namespace glassbert {

// The few colours and styles that all pictures share.
inline constexpr Colour ink{28, 30, 36};
inline constexpr Colour quiet_ink{112, 116, 126};
inline constexpr Colour dim_ink{158, 162, 172};
inline constexpr Colour frame_colour{206, 209, 216};
inline constexpr Colour grid_colour{232, 234, 239};

inline constexpr TextStyle title_style{17, Weight::bold, ink};
inline constexpr TextStyle subtitle_style{13, Weight::regular, quiet_ink};
inline constexpr TextStyle panel_style{13, Weight::bold, ink};
inline constexpr TextStyle axis_style{12, Weight::regular, quiet_ink};
inline constexpr TextStyle label_style{12, Weight::regular, ink};
inline constexpr TextStyle footer_style{11, Weight::regular, quiet_ink};

}  // namespace glassbert
