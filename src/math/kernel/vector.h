#pragma once

#include <cstdint>
#include <cstring>
#include <type_traits>

#include "core/real.h"

// Compilers note that a function which returns such vectors is called differently with and without
// wide instructions. Ours are never called: all are always_inline.
#pragma GCC diagnostic ignored "-Wpsabi"

namespace glassbert::kernel {

// The compiler's vectors (GCC's vector_size, which clang has too): + - * / and comparisons work
// lane by lane, `mask ? a : b` chooses lane by lane.
template <int bits>
struct VectorTypes {
  using Bits = std::conditional_t<sizeof(real) == 4, std::uint32_t, std::uint64_t>;
  typedef real Numbers __attribute__((vector_size(bits / 8)));
  typedef Bits Patterns __attribute__((vector_size(bits / 8)));
};

template <int bits>
using Vector = typename VectorTypes<bits>::Numbers;  // bits/8 bytes of `real`
template <int bits>
using Patterns = typename VectorTypes<bits>::Patterns;  // the same bytes as unsigned integers

template <int bits>
inline constexpr Index lanes = bits / 8 / static_cast<Index>(sizeof(real));

// Needs no alignment.
template <int bits>
[[gnu::always_inline]] inline Vector<bits> load(const real* from) {
  Vector<bits> v;
  std::memcpy(&v, from, sizeof v);
  return v;
}

template <int bits>
[[gnu::always_inline]] inline void store(const Vector<bits>& v, real* to) {
  std::memcpy(to, &v, sizeof v);
}

// The number in every lane. (The loop becomes one instruction; `x - Vector{}` would become one for
// each lane where x is a constant, in GCC 12.)
template <int bits>
[[gnu::always_inline]] inline Vector<bits> broadcast(real x) {
  Vector<bits> v;
  for (Index i = 0; i < lanes<bits>; ++i) v[i] = x;
  return v;
}

// The first `count` numbers (at most a vector's), and `padding` in the other lanes.
template <int bits>
[[gnu::always_inline]] inline Vector<bits> load_part(const real* from, Index count, real padding) {
  real buffer[lanes<bits>];
  for (Index i = 0; i < lanes<bits>; ++i) buffer[i] = padding;
  for (Index i = 0; i < count; ++i) buffer[i] = from[i];
  return load<bits>(buffer);
}

template <int bits>
[[gnu::always_inline]] inline void store_part(const Vector<bits>& v, real* to, Index count) {
  real buffer[lanes<bits>];
  store<bits>(v, buffer);
  for (Index i = 0; i < count; ++i) to[i] = buffer[i];
}

}  // namespace glassbert::kernel
