#include "app/bench_model.h"
#include "debate/adversarial.h"
#include "explain/attention_flow.h"
#include "explain/gradient_attention.h"
#include "explain/head_ablation.h"
#include "explain/integrated_gradients.h"
#include "explain/kernel_shap.h"
#include "explain/lime.h"
#include "explain/rollout.h"
#include "shell/timing.h"

namespace glassbert {
namespace {

constexpr Index changed_rows = 64;  // of changed inputs, for methods that sample them
constexpr Index most_tokens = 64;  // for those, which need more rows than tokens; and for all pairs

using Explain = Explanation (*)(Question& question, const Choices& choices);

// A method on one input from the start: nothing that was run before is used again.
std::function<void()> from_scratch(Explain explain, const Bert& bert, const Sequence& input,
                                   const Choices& choices) {
  return [=, &bert] {
    Question question(bert, input, logit_aim(0), {.padding = 0, .mask = 1, .start = 2});
    explain(question, choices);
  };
}

// A method that takes many forwards, timed once.
BenchLine timed_once(const std::string& name, const std::function<void()>& method, const Bert& bert,
                     const Sequence& input) {
  BenchLine line;
  line.what = name;
  line.tokens = input.T();
  const double one = measure(0, [&] { forward(bert, input, {}, Depth::attention); }).median_ms;
  const double all = milliseconds(method);
  line.timing = {all, all, 1};
  line.ratio = all / one;
  return line;
}

// Times some methods in turn with a plain forward, and says how many forwards each takes.
void add_lines(const std::vector<std::string>& names,
               const std::vector<std::function<void()>>& methods, const Bert& bert,
               const Sequence& input, double seconds, BenchLines& lines) {
  std::vector<std::function<void()>> bodies{[&] { forward(bert, input, {}, Depth::attention); }};
  bodies.insert(bodies.end(), methods.begin(), methods.end());
  const std::vector<Turn> turns = measure_in_turn(seconds, bodies);
  for (std::size_t i = 0; i < methods.size(); ++i) {
    BenchLine line;
    line.what = names[i];
    line.tokens = input.T();
    line.timing = turns[i + 1].timing;
    line.ratio = turns[i + 1].ratio;
    lines.push_back(line);
  }
}

}  // namespace

BenchLines bench_explain(const BenchRequest& request) {
  Bert bert = bench_bert(request.arguments);
  pack_backward(bert);  // as for many texts; for one it would take as long as it saves
  if (!bert.classifier) {
    Rng rng{3};
    bert.config.labels = {"0", "1"};
    bert.classifier = Linear(normal(rng, {2, bert.config.H}, 0, 0.1), Tensor(Shape{2}));
  }
  check(bert.pooler.has_value(), "bench explain: the checkpoint has no pooler, so no classifier");
  std::vector<Index> lengths = bench_lengths(request.arguments, bert.config);
  if (!request.arguments.given("--tokens")) lengths = {32};
  BenchLines lines;
  for (const Index T : lengths) {
    Sequence input = made_up_sequence(bert.config, T);
    input.ids[0] = 2;
    const auto method = [&](Explain explain, const Choices& choices) {
      return from_scratch(explain, bert, input, choices);
    };
    Choices below, sampled;
    below.layer = 0;
    sampled.samples = changed_rows;
    add_lines({"rollout", "gradient x attention, last layer", "gradient x attention, layer 0"},
              {method(explain_by_rollout, {}), method(explain_by_gradient_attention, {}),
               method(explain_by_gradient_attention, below)},
              bert, input, 3 * request.seconds, lines);
    Choices all_pairs;
    all_pairs.row.reset();
    lines.push_back(
        timed_once("attention flow, one row", method(explain_by_attention_flow, {}), bert, input));
    if (T <= most_tokens) {
      lines.push_back(timed_once("attention flow, all pairs",
                                 method(explain_by_attention_flow, all_pairs), bert, input));
      add_lines(
          {join("lime, ", changed_rows, " rows"), join("kernel SHAP, ", changed_rows, " rows"),
           join(bert.config.L * bert.config.A, " head ablations")},
          {method(explain_by_lime, sampled), method(explain_by_kernel_shap, sampled),
           method(explain_by_head_ablation, {})},
          bert, input, request.seconds, lines);
    }
    add_lines({"integrated gradients, 50 points"}, {method(explain_by_integrated_gradients, {})},
              bert, input, 0, lines);
    lines.push_back(timed_once(join("adversarial, ", bert.config.A, " heads"),
                               method(explain_by_adversarial, {}), bert, input));
  }
  return lines;
}

}  // namespace glassbert
