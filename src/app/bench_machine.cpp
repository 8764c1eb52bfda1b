#include "app/bench.h"
#include "core/parallel.h"
#include "core/rng.h"
#include "math/kernel/peak.h"
#include "math/linear.h"

namespace glassbert {

BenchLines bench_peak(const BenchRequest& request) {
  const double seconds = request.seconds / 4;
  BenchLines lines;
  BenchLine fma;
  fma.what = "peak";
  fma.gflops = peak_gflops(seconds);
  fma.peak_share = 1;
  lines.push_back(fma);
  for (const Index mebibytes : {1, 9, 325}) {
    BenchLine read;
    read.what = join("read ", mebibytes, " MiB");
    read.gb_per_second = read_bandwidth(mebibytes << 20, seconds);
    lines.push_back(read);
  }
  return lines;
}

namespace {

struct Size {
  Index m, k, n;
};

// The sizes that --size M,K,N names, else those of BERT-base at some lengths.
std::vector<Size> matmul_sizes(const Arguments& arguments) {
  const std::vector<Index> size = arguments.integers("--size", 1, Index{1} << 20);
  if (!size.empty() && size.size() != 3)
    throw UsageError("--size", join(size.size(), " numbers"), "give three: M,K,N");
  if (!size.empty()) return {{size[0], size[1], size[2]}};
  std::vector<Size> sizes;
  for (const Index m : {1, 16, 32, 128, 512})
    for (const auto& [k, n] : {std::pair<Index, Index>{768, 768}, {768, 3072}, {3072, 768}})
      sizes.push_back({m, k, n});
  return sizes;
}

}  // namespace

BenchLines bench_matmul(const BenchRequest& request) {
  Rng rng{1};
  BenchLines lines;
  for (const auto& [m, k, n] : matmul_sizes(request.arguments)) {
    const Tensor x = normal(rng, {m, k});
    Linear map(normal(rng, {n, k}), Tensor(Shape{n}));
    map.pack();
    const double peak = peak_gflops(request.seconds / 8);
    BenchLine line;
    line.what = "matmul";
    line.m = m, line.k = k, line.n = n;
    line.timing = measure(request.seconds, [&] { linear(x, map); });
    line.gflops = 2e-6 * double(m) * double(k) * double(n) / line.timing.median_ms;
    line.peak_share = line.gflops / peak;
    lines.push_back(line);
  }
  return lines;
}

BenchLines bench_threads(const BenchRequest& request) {
  const Index count = thread_count();
  BenchLine line;
  line.what = "threads";
  line.timing = measure(request.seconds, [count] { parallel_for(count, 1, [](Index, Index) {}); });
  return {line};
}

}  // namespace glassbert
