#pragma once

namespace glassbert {

// A place in a plane; whoever uses it says which way y grows.
struct Point {
  double x = 0;
  double y = 0;
};

}  // namespace glassbert
