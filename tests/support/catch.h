#pragma once

// The only file that includes Catch2: version 3 where it is installed, version 2 otherwise.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include <cstdio>
#include <string>

// Matches a text that holds `part`. (The two versions name this matcher, and Approx, differently.)
#if __has_include(<catch2/catch_all.hpp>)
inline auto holds(const std::string& part) { return Catch::Matchers::ContainsSubstring(part); }
using Catch::Approx;
#else
inline auto holds(const std::string& part) { return Catch::Contains(part); }
#endif

// Leaves a test that can't run here, loudly. (SKIP exists in Catch2 3 only.)
#define GLASSBERT_SKIP(why)                       \
  do {                                            \
    std::fprintf(stderr, "SKIPPED: %s\n", (why)); \
    SUCCEED("skipped");                           \
    return;                                       \
  } while (false)
