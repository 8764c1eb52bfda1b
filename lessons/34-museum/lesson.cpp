// Lesson 34: mistakes that published programs made, right beside wrong. Everything fits on paper.
#include "shell/lesson.h"
#include "draw/number_text.h"
#include "explain/merge_pieces.h"
#include "explain/rollout.h"
#include "measure/lime.h"
#include "measure/spearman.h"
#include "measure/total_variation.h"

using namespace glassbert;

namespace glassbert {
Tensor wrong_axis(const Tensor& probs);          // tests/mutants/rollout.residual/wrong_axis.cpp
Tensor top_alone(std::span<const Tensor> maps);  // tests/mutants/rollout/top_alone.cpp
// tests/mutants/attention.words/first_piece.cpp
Tensor first_piece(const Tensor& attention, const Words& words);
// tests/mutants/spearman/dense_ranks.cpp
std::optional<double> dense_ranks(std::span<const double> x, std::span<const double> y);
// tests/mutants/total_variation/half_of_one.cpp
double half_of_one(std::span<const double> p, std::span<const double> q);
double wide_kernel(double kept, double n,
                   double width);  // tests/mutants/lime.weight/wide_kernel.cpp
}  // namespace glassbert

namespace {

const std::vector<std::string> three{"animal", "it", "tired"};

Matrix map_of(const std::string& title, const std::vector<std::string>& names, const Tensor& x) {
  return {title, names, names, "query", "key", "share", x};
}

void show_maps(Album& album, Output& out) {
  const Tensor first(Shape{1, 3, 3}, {1, 0, 0, 1, 0, 0, 0, 0, 1}),
      second(Shape{1, 3, 3}, {1, 0, 0, 0, 1, 0, 0, 1, 0});
  album.add("axis",
            Heatmap{{"rows that sum to 1, and columns that do", "one layer", "rollout.residual"},
                    {map_of("right", three, residual_attention(first)),
                     map_of("wrong axis", three, wrong_axis(first))}});
  const std::vector<Tensor> maps{first, second};
  const Tensor whole = rollout(maps), top = top_alone(maps);
  album.add("layers", Heatmap{{"two layers, and the upper one alone", "", "rollout"},
                              {map_of("right", three, whole), map_of("top alone", three, top)}});
  out << "of \"animal\" in \"tired\": " << fixed_text(whole(2, 0), 3)
      << ", with the top layer alone " << fixed_text(top(2, 0), 3) << '\n';
  const Words words = join_pieces(std::vector<std::string>{"the", "har", "##bour"});
  const Tensor pieces(Shape{3, 3}, {.2F, .1F, .7F, .5F, .5F, 0, .9F, 0, .1F});
  const Tensor merged = merge_pieces(pieces, words), wrong = first_piece(pieces, words);
  album.add("pieces", Heatmap{{"a word of two pieces", "", "attention.words"},
                              {map_of("right", words.text, merged),
                               map_of("first piece", words.text, wrong)}});
  out << "what \"the\" gives, summed: " << fixed_text(merged(0, 0) + merged(0, 1), 3)
      << ", by first pieces " << fixed_text(wrong(0, 0) + wrong(0, 1), 3) << '\n';
}

void show_numbers(Album& album, Output& out) {
  const std::vector<double> x{0, 0, 0, 0, 1, 2}, y{0, 1, 2, 3, 4, 5}, p{.8, .2}, q{.5, .5};
  const Bars bars{
      {"one number, right and wrong", "", "spearman · total_variation · lime.weight"},
      {"rank correlation, four ties", "outcome moves .8 to .5", "weight, half is removed"},
      {{"right", Tensor(Shape{3}, {real(*spearman(x, y)), real(total_variation(p, q)),
                                   real(lime_weight(5, 10, 25))})},
       {"wrong", Tensor(Shape{3}, {real(*dense_ranks(x, y)), real(half_of_one(p, q)),
                                   real(wide_kernel(5, 10, 25))})}},
      "value"};
  Table table({"number", "right", "wrong"});
  for (Index i = 0; i < 3; ++i)
    table.add({bars.names[i], fixed_text(bars.series[0].values(i), 3),
               fixed_text(bars.series[1].values(i), 3)});
  out << table.text();
  album.add("numbers", bars);
}

void lesson(const std::vector<std::string>&, Output& out) {
  Album album("34-museum", out);
  ask("in which of the pictures would you have seen that something is wrong?", out);
  show_maps(album, out);
  show_numbers(album, out);
}

}  // namespace

int main(int argc, char** argv) { return run_main(argc, argv, lesson); }
