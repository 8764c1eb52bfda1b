#pragma once

#include <functional>

#include "app/bench.h"
#include "bert/batch.h"

namespace glassbert {

// The model of the bench: random weights of the size in --config, or the checkpoint.
Bert bench_bert(const Arguments& arguments);

// The lengths of --tokens: 16, 32, 128 and 512 unless given, those that the model can take.
std::vector<Index> bench_lengths(const Arguments& arguments, const Config& config);

// T word ids, drawn anew for every T.
Sequence made_up_sequence(const Config& config, Index T);

// Multiplications and additions of the matrix products in one forward of T tokens, in 10^9.
double forward_gflop(const Config& config, Index T);

// The line of what `body` takes; `peak` are the multiply-adds, in 10^9 a second, of this run.
BenchLine timed(const std::string& what, Index tokens, double gflop, double peak, double seconds,
                const std::function<void()>& body);

}  // namespace glassbert
