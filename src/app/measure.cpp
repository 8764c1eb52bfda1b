#include <iostream>

#include "app/answer_lines.h"
#include "app/input.h"
#include "app/measure_answer.h"
#include "app/verbs.h"

namespace glassbert {
namespace {

void run_measure(const Arguments& arguments, Output& out) {
  use_threads(arguments);
  if (!arguments.given("--json"))
    throw UsageError("measure", "no --json", "give it, and JSON objects on standard input");
  answer_lines(std::cin, shard_of(arguments), out, measure_answer);
}

}  // namespace

Verb measure_verb() {
  return {{.verb = "measure",
           .summary = "computes rollouts, distances, rankings and games of given numbers",
           .plain = "",
           .plain_limit = 0,
           .flags = {{"--json", "",
                      "answer JSON objects on standard input, one a line, each with id and op: "
                      "rollout, attention-flow, attention-entropy, chefer, gradient-attention, "
                      "entropy, tvd, jsd, kl, jsd-ceiling, tau, tau-p, spearman, select, aopc, "
                      "lime, shapley, kernel-shap, quadrature, penalty"},
                     {"--threads", "N",
                      "how many threads compute; the result is the same for "
                      "every N"},
                     shard_flag()},
           .example = "echo '{\"id\": 1, \"op\": \"tau\", \"x\": [5, 3, 1], \"y\": [4, 1, 2]}' | "
                      "glassbert measure --json"},
          run_measure};
}

}  // namespace glassbert
