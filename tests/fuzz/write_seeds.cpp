#include <cstdio>
#include <exception>

#include "fuzz/seeds.h"
#include "io/file.h"

// write_seeds NAME FOLDER: the seeds of a fuzzer as files, for libFuzzer to begin with.
int main(int count, char** arguments) {
  if (count != 3) return 2;
  try {
    int number = 0;
    for (const std::string& seed : seeds_of(arguments[1]))
      glassbert::write_file(std::string(arguments[2]) + "/seed-" + std::to_string(number++), seed);
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "error: %s\n", error.what());
    return 1;
  }
}
