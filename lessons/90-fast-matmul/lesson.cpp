// Lesson 90: the same product seven times, each faster than the one before. What is printed is what
// all have in common; the speeds are this machine's and go to standard error and to measured.*.
#include <array>
#include <functional>

#include "core/parallel.h"
#include "core/rng.h"
#include "io/file.h"
#include "math/kernel/peak.h"
#include "math/linear.h"
#include "math/matmul.h"
#include "math/matmul_steps.h"
#include "shell/lesson.h"
#include "shell/message.h"
#include "shell/timing.h"

using namespace glassbert;

namespace {

// Of BERT-base: one token, 16 tokens, and the first half of the feed-forward block for 16.
const std::vector<std::array<Index, 3>> sizes{{1, 768, 768}, {16, 768, 768}, {16, 768, 3072}};

struct Step {
  std::string name;
  std::function<Tensor()> product;
  int threads = 1;
};

// The steps for one pair of matrices: x (R,K), w (C,K) as a checkpoint stores it, b = w^T.
std::vector<Step> steps(const Tensor& x, const Tensor& w, const Tensor& b, const Linear& packed) {
  return {{"place by place", [&] { return matmul_by_places(x, b); }},
          {"rows by rows", [&] { return matmul_by_rows(x, w); }},
          {"loops turned", [&] { return matmul(x, b); }},
          {"in blocks", [&] { return matmul_blocked(x, b); }},
          {"packed each time", [&] { return matmul_transposed(x, w); }},
          {"packed once", [&] { return linear(x, packed); }},
          {"two threads", [&] { return linear(x, packed); }, 2}};
}

double largest_difference(const Tensor& a, const Tensor& b) {
  double largest = 0;
  for (Index i = 0; i < a.size(); ++i)
    largest = std::max(largest, std::abs(double(a.values()[i]) - double(b.values()[i])));
  return largest;
}

void lesson(const std::vector<std::string>&, Output& out) {
  ask("the first step reads one matrix down its columns. How many times faster is the last one?",
      out);
  Table agreement({"product", "multiplications", "largest difference among the steps"});
  Matrix speeds;
  speeds.values = Tensor(Shape{7, std::ssize(sizes)});
  std::string measured;
  for (std::size_t s = 0; s < sizes.size(); ++s) {
    const auto [R, K, C] = sizes[s];
    Rng rng{static_cast<std::uint64_t>(s)};
    const Tensor x = normal(rng, {R, K}), w = normal(rng, {C, K}, 0, 0.02), b = transpose(w);
    Linear packed(w, Tensor(Shape{C}));
    packed.pack();
    set_thread_count(1);
    const double one_core = peak_gflops(0.1);
    const std::string size = join(R, " x ", K, " x ", C);
    speeds.columns.push_back(size);
    double difference = 0;
    const std::vector<Step> all = steps(x, w, b, packed);
    for (std::size_t i = 0; i < all.size(); ++i) {
      set_thread_count(all[i].threads);
      difference = std::max(difference, largest_difference(all[i].product(), all[0].product()));
      const Timing timing = measure(0.05, [&] { all[i].product(); });
      const double gflops = 2e-6 * double(R * K * C) / timing.minimum_ms;
      const double share = gflops / one_core;
      speeds.values(i, s) = static_cast<real>(share);
      char line[120];
      std::snprintf(line, sizeof line, "%-18s %-17s %8.1f GFLOP/s %6.3f of one core's peak",
                    size.c_str(), all[i].name.c_str(), gflops, share);
      measured += std::string(line) + '\n';
      note(line);
      if (s == 0) speeds.rows.push_back(all[i].name);
    }
    agreement.add(
        {size, std::to_string(R * K * C), difference < 1e-4 ? "below 1e-4" : "too large"});
  }
  out << agreement.text();
  speeds.row_title = "step", speeds.column_title = "rows x inputs x outputs";
  speeds.value_name = "share of one core's peak", speeds.scale = ScaleKind::panel;
  Album("90-fast-matmul", out)
      .add("measured",
           Heatmap{{"from the formula to the machine's limit", "", "measured"}, {speeds}});
  write_file((lesson_output("90-fast-matmul") / "measured.txt").string(), measured);
}

}  // namespace

int main(int argc, char** argv) { return run_main(argc, argv, lesson); }
