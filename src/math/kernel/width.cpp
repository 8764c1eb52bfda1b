#include "math/kernel/width.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "core/check.h"

namespace glassbert {
namespace {

int widest_of_processor() {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl"))
    return 512;
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return 256;
#endif
  return 128;
}

int widest_allowed() {
  const char* value = std::getenv("GLASSBERT_VECTOR_BITS");
  const std::string_view text = value == nullptr ? "512" : value;
  for (const int bits : {128, 256, 512})
    if (text == std::to_string(bits)) return bits;
  check(false, "GLASSBERT_VECTOR_BITS=", text, ": use 128, 256 or 512");
  return 128;
}

}  // namespace

int vector_bits() {
  static const int bits = std::min(widest_of_processor(), widest_allowed());
  return bits;
}

}  // namespace glassbert
