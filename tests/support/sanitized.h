#pragma once

#include "core/real.h"

// With sanitizers everything takes ten to twenty times as long. What is true of every text is then
// tried on a tenth of the texts; all of them are tried in the build without.
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define GLASSBERT_SANITIZED
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define GLASSBERT_SANITIZED
#endif
#if defined(GLASSBERT_SANITIZED)
inline constexpr bool is_sanitized = true;
#else
inline constexpr bool is_sanitized = false;
#endif

constexpr glassbert::Index some_of(glassbert::Index many) {
  return is_sanitized ? many / 10 : many;
}
