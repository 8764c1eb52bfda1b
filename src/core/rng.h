#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <utility>

#include "core/tensor.h"

namespace glassbert {

// Random numbers that are the same on every machine: xoshiro256** (Blackman & Vigna 2018), seeded
// by splitmix64. Passed in by whoever needs chance, never global; programs print the seed.
class Rng {
 public:
  explicit Rng(std::uint64_t seed);

  std::uint64_t bits();  // 64 uniform bits
  double uniform();      // in [0, 1), 53 bits
  Index below(Index n);  // uniform in 0 .. n-1, without bias; throws unless n > 0
  double normal();       // mean 0, deviation 1 (polar method of Marsaglia)

 private:
  std::array<std::uint64_t, 4> state_{};
  double spare_ = 0;
  bool has_spare_ = false;
};

// Puts the items into an order drawn at random, each equally likely (Fisher & Yates).
template <class Item>
void shuffle(std::span<Item> items, Rng& rng) {
  for (Index i = std::ssize(items) - 1; i > 0; --i) std::swap(items[i], items[rng.below(i + 1)]);
}

// A stream of its own for each use of one seed: equal seeds and numbers give equal streams, others
// have nothing in common. So step 700 of a training draws the same whether or not 1 .. 699 ran
// before it in the same process.
Rng stream(std::uint64_t seed, std::initializer_list<std::uint64_t> use);

// Tensors of independent draws.
Tensor normal(Rng& rng, const Shape& shape, double mean = 0, double deviation = 1);
Tensor uniform(Rng& rng, const Shape& shape, double low = 0, double high = 1);

}  // namespace glassbert
