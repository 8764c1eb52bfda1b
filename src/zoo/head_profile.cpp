#include "zoo/head_profile.h"

#include <iterator>

namespace glassbert {

// eq profile.mass
Tensor mass_on(const Tensor& probs, const Tensor& keys) {
  const Index A = probs.dim(0), T = probs.dim(1);
  check_shape(keys, Shape{T, T}, "mass_on: keys");
  Tensor mass(Shape{A});
  for (Index a = 0; a < A; ++a) {
    double given = 0, queries = 0;
    for (Index t = 0; t < T; ++t) {
      bool has_key = false;
      for (Index s = 0; s < T; ++s) {
        if (keys(t, s) == 0) continue;
        given += probs(a, t, s);
        has_key = true;
      }
      if (has_key) ++queries;
    }
    mass(a) = queries > 0 ? static_cast<real>(given / queries) : 0;
  }
  return mass;
}

Tensor head_profiles(std::span<const Tensor> maps, std::span<const KeyKind> kinds) {
  check(!maps.empty(), "head_profiles: no layers");
  const Index A = maps[0].dim(0), L = std::ssize(maps), K = std::ssize(kinds);
  Tensor profiles(Shape{L * A, K});
  for (Index l = 0; l < L; ++l)
    for (Index k = 0; k < K; ++k) {
      const Tensor mass = mass_on(maps[l], kinds[k].keys);
      for (Index a = 0; a < A; ++a) profiles(l * A + a, k) = mass(a);
    }
  return profiles;
}

Specialist specialist(const Tensor& profiles, Index k, Index heads) {
  Index best = 0;
  double sum = 0;
  for (Index r = 0; r < profiles.dim(0); ++r) {
    sum += profiles(r, k);
    if (profiles(r, k) > profiles(best, k)) best = r;
  }
  const double mean = sum / static_cast<double>(profiles.dim(0));
  return {best / heads, best % heads, profiles(best, k), static_cast<real>(mean)};
}

Tensor uniform_attention(Index T) {
  Tensor map(Shape{1, T, T});
  for (real& v : map.values()) v = real{1} / static_cast<real>(T);
  return map;
}

}  // namespace glassbert
