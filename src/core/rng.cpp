#include "core/rng.h"

#include <bit>
#include <cmath>

namespace glassbert {

namespace {

// The output of splitmix64 at a state: numbers that differ in one bit come out unlike each other.
std::uint64_t mixed(std::uint64_t z) {
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
  z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
  return z ^ (z >> 31);
}

constexpr std::uint64_t stride = 0x9e3779b97f4a7c15;

}  // namespace

Rng::Rng(std::uint64_t seed) {
  for (std::uint64_t& word : state_) word = mixed(seed += stride);
}

std::uint64_t Rng::bits() {
  const std::uint64_t result = std::rotl(state_[1] * 5, 7) * 9;
  const std::uint64_t shifted = state_[1] << 17;
  state_[2] ^= state_[0];
  state_[3] ^= state_[1];
  state_[1] ^= state_[2];
  state_[0] ^= state_[3];
  state_[2] ^= shifted;
  state_[3] = std::rotl(state_[3], 45);
  return result;
}

double Rng::uniform() { return static_cast<double>(bits() >> 11) * 0x1p-53; }

Index Rng::below(Index n) {
  check(n > 0, "rng: below(", n, ") has nothing to choose from");
  const std::uint64_t range = static_cast<std::uint64_t>(n);
  const std::uint64_t unfair = (0 - range) % range;  // 2^64 mod n draws would favour small numbers
  std::uint64_t draw = bits();
  while (draw < unfair) draw = bits();
  return static_cast<Index>(draw % range);
}

double Rng::normal() {
  if (has_spare_) {
    has_spare_ = false;
    return spare_;
  }
  double u = 0, v = 0, radius = 0;
  while (radius >= 1 || radius == 0) {
    u = 2 * uniform() - 1;
    v = 2 * uniform() - 1;
    radius = u * u + v * v;
  }
  const double scale = std::sqrt(-2 * std::log(radius) / radius);
  spare_ = v * scale;
  has_spare_ = true;
  return u * scale;
}

Rng stream(std::uint64_t seed, std::initializer_list<std::uint64_t> use) {
  for (const std::uint64_t number : use) seed = mixed(seed + stride) ^ mixed(number + stride);
  return Rng{seed};
}

Tensor normal(Rng& rng, const Shape& shape, double mean, double deviation) {
  Tensor x = Tensor::for_overwrite(shape);
  for (real& v : x.values()) v = static_cast<real>(mean + deviation * rng.normal());
  return x;
}

Tensor uniform(Rng& rng, const Shape& shape, double low, double high) {
  Tensor x = Tensor::for_overwrite(shape);
  for (real& v : x.values()) v = static_cast<real>(low + (high - low) * rng.uniform());
  return x;
}

}  // namespace glassbert
