#include "app/bench.h"

#include <algorithm>
#include <cstdio>

#include "app/verbs.h"
#include "core/parallel.h"
#include "io/json_writer.h"
#include "math/kernel/width.h"
#include "shell/table.h"

namespace glassbert {
namespace {

struct Bench {
  std::string name;
  BenchLines (*run)(const BenchRequest& request);
};

const std::vector<Bench> benches{
    {"peak", bench_peak},           {"matmul", bench_matmul},     {"forward", bench_forward},
    {"gradients", bench_gradients}, {"explain", bench_explain},   {"train", bench_train},
    {"load", bench_load},           {"tokenize", bench_tokenize}, {"threads", bench_threads}};

const Bench& find_bench(const std::vector<std::string>& plain) {
  const auto found = std::find_if(benches.begin(), benches.end(), [&](const Bench& bench) {
    return !plain.empty() && bench.name == plain[0];
  });
  if (found != benches.end()) return *found;
  std::string names;
  for (const Bench& bench : benches) names += (names.empty() ? "" : ", ") + bench.name;
  throw UsageError("bench", plain.empty() ? "nothing to measure" : "there is no bench " + plain[0],
                   "give one of " + names);
}

// A number for the table; nothing for 0.
std::string cell(const char* format, double x) {
  char text[64] = "";
  if (x > 0) std::snprintf(text, sizeof text, format, x);
  return text;
}

std::vector<std::string> table_row(const BenchLine& x) {
  const std::string size = x.m > 0        ? join(x.m, " x ", x.k, " x ", x.n)
                           : x.tokens > 0 ? join(x.tokens, " tokens")
                                          : "";
  const std::string speed = x.gflops > 0          ? cell("%.1f GFLOP/s", x.gflops)
                            : x.ratio > 0         ? cell("%.2f forwards", x.ratio)
                            : x.gb_per_second > 0 ? cell("%.1f GB/s", x.gb_per_second)
                                                  : cell("%.1f MB/s", x.mb_per_second);
  return {x.what,
          size,
          std::to_string(thread_count()),
          cell("%.3f", x.timing.median_ms),
          cell("%.3f", x.timing.minimum_ms),
          x.timing.runs > 0 ? std::to_string(x.timing.runs) : "",
          speed,
          cell("%.0f %%", 100 * x.peak_share)};
}

std::string json_line(const BenchLine& x) {
  JsonWriter json;
  json.begin_object().key("what").text(x.what);
  if (x.tokens > 0) json.key("tokens").integer(x.tokens);
  if (x.m > 0) json.key("m").integer(x.m).key("k").integer(x.k).key("n").integer(x.n);
  json.key("threads").integer(thread_count());
  json.key("median_ms").number(x.timing.median_ms);
  json.key("minimum_ms").number(x.timing.minimum_ms);
  json.key("runs").integer(x.timing.runs);
  if (x.gflops > 0) json.key("gflops").number(x.gflops);
  if (x.peak_share > 0) json.key("peak_share").number(x.peak_share);
  if (x.gb_per_second > 0) json.key("gb_per_second").number(x.gb_per_second);
  if (x.mb_per_second > 0) json.key("mb_per_second").number(x.mb_per_second);
  if (x.ratio > 0) json.key("ratio_to_forward").number(x.ratio);
  return json.key("vector_bits").integer(vector_bits()).end_object().take();
}

void run_bench(const Arguments& arguments, Output& out) {
  const Bench& bench = find_bench(arguments.plain());
  std::vector<Index> threads = arguments.integers("--threads", 1, 1024);
  if (threads.empty()) threads = {thread_count()};
  const double seconds = arguments.number("--seconds", 0, 3600).value_or(2);

  Table table({"what", "size", "threads", "median ms", "minimum ms", "runs", "speed", "of peak"});
  for (const Index count : threads) {
    set_thread_count(static_cast<int>(count));
    for (const BenchLine& line : bench.run({arguments, seconds})) {
      if (arguments.given("--json")) out << json_line(line) << '\n';
      table.add(table_row(line));
    }
  }
  if (arguments.given("--json")) return;
  out << table.text() << "vectors of " << vector_bits() << " bits, numbers of " << 8 * sizeof(real)
      << "; compiled by " << GLASSBERT_COMPILER << '\n';
}

}  // namespace

Verb bench_verb() {
  return {
      {.verb = "bench",
       .summary = "times what this program does on this machine",
       .plain = "peak|matmul|forward|gradients|explain|train|load|tokenize|threads",
       .plain_limit = 1,
       .flags = {{"--model", "DIR", "forward, load, tokenize: the checkpoint"},
                 {"--config", "FILE",
                  "forward, gradients, explain, train: random weights of this config.json's size"},
                 {"--tokens", "LIST", "forward, gradients, explain: how many tokens"},
                 {"--parts", "", "forward: also the time of each kind of operation"},
                 {"--corpus", "", "forward: also 256 short texts in one batch"},
                 {"--size", "M,K,N", "matmul: this product (else those of BERT-base)"},
                 {"--threads", "LIST", "how many threads, each in turn"},
                 {"--seconds", "S", "how long to measure each line (2)"},
                 {"--json", "", "one JSON object a line"}},
       .example = "glassbert bench forward --tokens 16,128 --threads 1,2"},
      run_bench};
}

}  // namespace glassbert
