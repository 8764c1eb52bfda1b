#pragma once

#include "core/real.h"

namespace glassbert {

// The width, in bits, of the vectors that the kernels use here: 512 (AVX-512) or 256 (AVX2 with
// FMA) where the processor has them, else 128. The environment variable GLASSBERT_VECTOR_BITS=128,
// 256 or 512 lowers it, for tests; throws std::invalid_argument when it holds anything else.
int vector_bits();

namespace kernel {

// One binary is fast on every processor because each kernel is compiled once for each width. Only
// the functions `run_...` may use the wide instructions; work.run<bits>() and all that it calls
// with vectors is always_inline, so that it becomes part of them. Inlining is needed for being
// right, not only for speed: a function of its own would be compiled for the baseline, where
// vectors this wide are passed in another way.
#if defined(__x86_64__)
inline constexpr bool has_wider_vectors = true;

template <class Work>
[[gnu::target("avx512f,avx512bw,avx512dq,avx512vl,avx2,fma")]] void run_512(const Work& work) {
  work.template run<512>();
}

template <class Work>
[[gnu::target("avx2,fma")]] void run_256(const Work& work) {
  work.template run<256>();
}
#else
inline constexpr bool has_wider_vectors = false;
#endif

template <class Work>
void run_128(const Work& work) {
  work.template run<128>();
}

// Calls work.run<vector_bits()>(), compiled for vectors of that width.
template <class Work>
void run_at_best_width(const Work& work) {
#if defined(__x86_64__)
  const int bits = vector_bits();
  if (bits == 512) return run_512(work);
  if (bits == 256) return run_256(work);
#endif
  run_128(work);
}

// How many numbers a vector of the width in use holds.
inline Index lanes_in_use() { return vector_bits() / 8 / static_cast<Index>(sizeof(real)); }

}  // namespace kernel
}  // namespace glassbert
