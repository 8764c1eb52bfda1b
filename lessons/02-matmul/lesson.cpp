// Lesson 02: one formula, three loops. What a matrix product sums, in which orders, and where a
// BERT spends its multiplications. The speeds are this machine's and go to measured.*.
#include "shell/lesson.h"
#include "bert/products.h"
#include "draw/number_text.h"
#include "io/file.h"
#include "math/matmul.h"
#include "math/matmul_steps.h"
#include "measure/rows.h"
#include "shell/timing.h"

namespace glassbert {
// What the first picture shows as wrong: tests/mutants/matmul/running_sum.cpp
Tensor running_sum(const Tensor& a, const Tensor& b);
}  // namespace glassbert

using namespace glassbert;

namespace {

void work_on_paper(Album& album, Output& out) {
  const Tensor A(Shape{2, 3}, {2, 1, 0, 0, 1, 3}), B(Shape{3, 2}, {1, 4, 4, 0, 2, 1});
  const Tensor C = matmul(A, B);
  out << "C = (" << C(0, 0) << ' ' << C(0, 1) << "; " << C(1, 0) << ' ' << C(1, 1) << ")\n";
  album.add("paper", Heatmap{{"C = A B", "", "matmul"},
                             {plain_map("A", A), plain_map("B", B), plain_map("C", C),
                              plain_map("wrong: sum goes on", running_sum(A, B))}});
}

// Where the multiplications of a layer are, for the text and for the longest one.
void count_multiplications(const Config& config, Index T, const std::string& footer, Album& album,
                           Output& out) {
  Bars bars{{"where a layer multiplies", "", footer}, {}, {}, "share of all"};
  Table table({"tokens", "product", "count", "rows", "inner", "columns", "multiplications"});
  for (const Index tokens : {T, config.positions}) {
    const std::vector<Product> products = layer_products(config, tokens);
    Tensor counts(Shape{std::ssize(products)});
    bars.names.clear();
    for (const Product& p : products) {
      counts(std::ssize(bars.names)) = static_cast<real>(p.multiplications());
      bars.names.push_back(p.name);
      table.add({join(tokens), p.name, join(p.count), join(p.rows), join(p.inner), join(p.columns),
                 join(p.multiplications())});
    }
    bars.series.push_back({join(tokens, " tokens"), row_shares(counts)});
  }
  out << table.text();
  album.add("layer", bars);
}

// The same product in three orders of its loops, for a second factor of more and more numbers.
void measure_orders(Album& album) {
  using Multiply = Tensor (*)(const Tensor&, const Tensor&);
  const std::vector<std::pair<std::string, Multiply>> orders{
      {"r, c, k", matmul_by_places}, {"r, k, c", matmul}, {"r, k, c in blocks", matmul_blocked}};
  constexpr Index R = 32, sizes = 6;
  LineChart chart;
  chart.caption = {"one formula, three orders of its loops", "", "measured: one thread"};
  chart.x_name = "size n of the product (32, n) times (n, n)";
  chart.y_name = "10^9 multiplications a second";
  chart.x = Tensor(Shape{sizes}), chart.x_axis = AxisKind::log10;
  for (const auto& order : orders) chart.series.push_back({order.first, chart.x});
  std::string measured;
  for (Index i = 0; i < sizes; ++i) {
    const Index n = Index{32} << i;
    chart.x(i) = static_cast<real>(n);
    Rng rng{2};
    const Tensor a = normal(rng, {R, n}), b = normal(rng, {n, n});
    for (std::size_t s = 0; s < orders.size(); ++s) {
      const Timing timing = measure(0.02, [&] { orders[s].second(a, b); });
      const double rate = double(R * n * n) / timing.minimum_ms * 1e-6;
      chart.series[s].values(i) = static_cast<real>(rate);
      measured += join("n = ", n, "  ", orders[s].first, "  ", fixed_text(rate, 2), "\n");
    }
  }
  album.add("measured", chart);
  write_file((lesson_output("02-matmul") / "measured.txt").string(), measured);
}

void lesson(const std::vector<std::string>&, Output& out) {
  Album album("02-matmul", out);
  work_on_paper(album, out);
  measure_orders(album);
  const Model model = open_model(lesson_model("world-mlm"));
  const Input input = encode(model, lesson_text("The dog that chased the cat was tired."));
  ask("which of a layer's products takes most of its multiplications?", out);
  count_multiplications(model.bert.config, input.sequence.T(), model.name(), album, out);
}

}  // namespace

int main(int argc, char** argv) { return run_main(argc, argv, lesson); }
