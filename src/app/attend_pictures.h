#pragma once

#include <optional>

#include "app/attend_maps.h"
#include "draw/picture.h"

namespace glassbert {

// What a request draws, computed.
struct AttendSubject {
  std::string model;     // for the footer
  std::string sentence;  // what the pictures are of
  AttendMaps maps;
  std::optional<AttendMaps> other;  // those of the second text of a difference
};

// The picture of a grid, heatmap, lines or strip.
Picture draw_attention(const AttendRequest& request, const AttendSubject& subject, ScaleKind scale);

}  // namespace glassbert
