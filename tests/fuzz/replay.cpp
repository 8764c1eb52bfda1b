#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

#include "core/rng.h"
#include "fuzz/seeds.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

using glassbert::Rng;

constexpr int mutants = 20'000;
constexpr std::size_t longest_input = 4'096;

const std::vector<std::string> words = {
    "\"",     "\\",           "{",        "}",           "[",        "]",    ",",
    ":",      "dtype",        "shape",    "F32",         "F16",      "I64",  "data_offsets",
    "null",   "1e400",        "-0",       "\\u00",       "\\ud83d",  "\n",   "__metadata__",
    "[MASK]", "##",           "\xff",     " ",           "\xc2\xad", "\r\n", "18446744073709551615",
    "# a: b", "\xe4\xb8\xad", "\xcc\x81", "\xed\xa0\x80"};

void run(const std::string& input) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

std::size_t below(Rng& rng, std::size_t n) {
  return static_cast<std::size_t>(rng.below(static_cast<glassbert::Index>(n)));
}

template <class List>
const auto& one_of(Rng& rng, const List& list) {
  return list[below(rng, list.size())];
}

// One small change: a bit, a byte, a stretch cut out or doubled, a word put in, another seed's end.
std::string changed(Rng& rng, std::string input, const std::vector<std::string>& seeds) {
  const std::size_t at = below(rng, input.size() + 1);
  const std::size_t length = below(rng, 9);
  switch (rng.below(6)) {
    case 0:
      if (at < input.size()) input[at] = static_cast<char>(input[at] ^ (1 << rng.below(8)));
      return input;
    case 1:
      if (at < input.size()) input[at] = static_cast<char>(rng.below(256));
      return input;
    case 2:
      return input.erase(at, length);
    case 3:
      return input.insert(at, input.substr(at, length));
    case 4:
      return input.insert(at, one_of(rng, words));
    default: {
      const std::string& other = one_of(rng, seeds);
      return input.substr(0, at) + other.substr(std::min(at, other.size()));
    }
  }
}

}  // namespace

// replay NAME: gives a fuzzer's seeds and mutants of them, always the same ones, to the function
// that libFuzzer would call. A violation aborts, as under libFuzzer.
int main(int count, char** arguments) {
  if (count != 2) return 2;
  const std::vector<std::string> seeds = seeds_of(arguments[1]);
  if (seeds.empty()) {
    std::fprintf(stderr, "error: tests/fuzz/seeds/%s: no seeds\n", arguments[1]);
    return 1;
  }
  for (const std::string& seed : seeds) run(seed);
  Rng rng(7);
  for (int i = 0; i < mutants; ++i) {
    std::string input = one_of(rng, seeds).substr(0, longest_input);
    for (auto changes = 1 + rng.below(4); changes > 0; --changes)
      input = changed(rng, std::move(input), seeds);
    run(input);
  }
  std::printf("%zu seeds and %d mutants\n", seeds.size(), mutants);
  return 0;
}
