#include "app/bench_model.h"
#include "bert/bert.h"
#include "bert/objective.h"
#include "shell/timing.h"

namespace glassbert {
namespace {

// Runs one sequence forward and derives a number of its last hidden states.
void run_both_ways(const Bert& bert, const Batch& batch, const Objective& objective,
                   Wanted wanted) {
  const Trace trace = forward(bert, batch);
  backward(bert, trace, objective(trace).d_trace, {}, wanted);
}

}  // namespace

BenchLines bench_gradients(const BenchRequest& request) {
  Bert bert = bench_bert(request.arguments);
  pack_backward(bert);
  Rng rng{2};
  const Objective objective = hidden_dot(normal(rng, {bert.config.H}));
  const std::vector<std::string> names{"forward", "forward + gradients of all attention maps",
                                       "forward + gradients of all parameters"};
  BenchLines lines;
  for (const Index T : bench_lengths(request.arguments, bert.config)) {
    const Batch batch = stack(std::vector{made_up_sequence(bert.config, T)}, bert.config);
    const std::vector<Turn> turns = measure_in_turn(
        3 * request.seconds, {[&] { forward(bert, batch, {}, Depth::attention); },
                              [&] { run_both_ways(bert, batch, objective, Wanted::maps); },
                              [&] { run_both_ways(bert, batch, objective, Wanted::parameters); }});
    for (std::size_t i = 0; i < turns.size(); ++i) {
      BenchLine line;
      line.what = names[i];
      line.tokens = T;
      line.timing = turns[i].timing;
      line.ratio = turns[i].ratio;
      lines.push_back(line);
    }
  }
  return lines;
}

}  // namespace glassbert
