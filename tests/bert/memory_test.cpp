#include <cstdlib>
#include <new>

#include "bert/bert.h"
#include "bert/objective.h"
#include "core/storage.h"
#include "support/catch.h"
#include "support/little_bert.h"

using namespace glassbert;

namespace {

// Counts what the whole program takes from the system in blocks over 4 KB, while it is watched.
bool watching = false;
int large_blocks = 0;

[[maybe_unused]] void* counted(std::size_t size, std::size_t alignment) {
  if (watching && size > 4096) ++large_blocks;
  void* block = std::aligned_alloc(alignment, (size + alignment - 1) / alignment * alignment);
  if (block == nullptr) throw std::bad_alloc();
  return block;
}

}  // namespace

// The address sanitizer has its own operators; under it only the storage's statistics are checked.
#if !defined(__SANITIZE_ADDRESS__)
void* operator new(std::size_t size) { return counted(size, 16); }
void* operator new(std::size_t size, std::align_val_t alignment) {
  return counted(size, static_cast<std::size_t>(alignment));
}
void operator delete(void* block) noexcept { std::free(block); }
void operator delete(void* block, std::size_t) noexcept { std::free(block); }
void operator delete(void* block, std::align_val_t) noexcept { std::free(block); }
void operator delete(void* block, std::size_t, std::align_val_t) noexcept { std::free(block); }
#endif

TEST_CASE("from the third forward of a shape on nothing large comes from the system") {
  Config config;
  config.V = 50;
  config.H = 96;
  config.A = 4;
  config.L = 3;
  config.F = 384;
  Rng rng{3};
  Bert bert = random_bert(config, rng);
  pack(bert);
  const Sequence sentence{std::vector<Index>(100, 7), {}, {}};
  const Depth depth = GENERATE(Depth::attention, Depth::everything);
  const Batch batch = stack(std::span(&sentence, 1), config);
  for (int run = 0; run < 2; ++run) forward(bert, batch, {}, depth);

  watching = true;
  large_blocks = 0;
  const std::size_t before = storage_statistics().system_blocks;
  for (int run = 0; run < 3; ++run) forward(bert, batch, {}, depth);
  watching = false;

  CHECK(storage_statistics().system_blocks == before);
  CHECK(large_blocks == 0);
}

TEST_CASE("from the third backward of a shape on no tensor comes from the system") {
  Config config;
  config.V = 50;
  config.H = 96;
  config.A = 4;
  config.L = 3;
  config.F = 384;
  Rng rng{3};
  Bert bert = random_bert(config, rng);
  const bool packed = GENERATE(false, true);
  if (packed) pack(bert), pack_backward(bert);
  const Sequence sentence{std::vector<Index>(100, 7), {}, {}};
  const Objective objective = hidden_dot(normal(rng, {config.H}));
  const Wanted wanted = GENERATE(Wanted::maps, Wanted::parameters);
  const auto there_and_back = [&] {
    const Trace trace = forward(bert, sentence);
    backward(bert, trace, objective(trace).d_trace, {}, wanted);
  };
  for (int run = 0; run < 2; ++run) there_and_back();

  const std::size_t before = storage_statistics().system_blocks;
  for (int run = 0; run < 3; ++run) there_and_back();

  CHECK(storage_statistics().system_blocks == before);
}
