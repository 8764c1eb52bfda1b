#pragma once

#include <string>
#include <vector>

#include "bert/parameters.h"
#include "shell/arguments.h"
#include "shell/timing.h"

namespace glassbert {

// One line of the bench: what ran, of which size, how long it took. A size, speed or share of 0 is
// left out.
struct BenchLine {
  std::string what;
  Index tokens = 0;
  Index m = 0, k = 0, n = 0;  // of a matrix product (m,k) (k,n)
  Timing timing;
  double gflops = 0;         // 10^9 multiplications and additions a second, at the median
  double peak_share = 0;     // of the multiply-adds measured in the same run
  double gb_per_second = 0;  // 10^9 bytes read a second
  double mb_per_second = 0;  // 10^6 bytes of text a second
  double ratio = 0;          // its time over that of the forward, measured in turn
};
using BenchLines = std::vector<BenchLine>;

// What the flags of the verb say, for one number of threads.
struct BenchRequest {
  const Arguments& arguments;
  double seconds;  // for each line
};

BenchLines bench_peak(const BenchRequest& request);       // multiply-adds, reading memory
BenchLines bench_matmul(const BenchRequest& request);     // products of BERT-base's shapes
BenchLines bench_forward(const BenchRequest& request);    // whole forwards, or with --parts pieces
BenchLines bench_gradients(const BenchRequest& request);  // forwards with their way back
BenchLines bench_explain(const BenchRequest& request);    // methods of explanation, in forwards
BenchLines bench_train(const BenchRequest& request);      // a step on 32 texts of 32 tokens
BenchLines bench_load(const BenchRequest& request);       // loading and packing a checkpoint
BenchLines bench_tokenize(const BenchRequest& request);   // encoding English
BenchLines bench_threads(const BenchRequest& request);    // an empty parallel_for

}  // namespace glassbert
