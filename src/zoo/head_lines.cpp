#include "zoo/head_lines.h"

#include <iterator>

namespace glassbert {
namespace {

// Where the tokens stand that are shown.
std::vector<Index> shown_places(std::span<const std::string> tokens, bool has_specials) {
  std::vector<Index> all, without;
  for (Index t = 0; t < std::ssize(tokens); ++t) {
    all.push_back(t);
    if (tokens[t] != "[CLS]" && tokens[t] != "[SEP]") without.push_back(t);
  }
  return has_specials || without.empty() ? all : without;
}

}  // namespace

Lines head_lines(std::span<const Tensor> maps, std::span<const Specialist> heads,
                 std::span<const std::string> tokens, bool has_specials) {
  const std::vector<Index> places = shown_places(tokens, has_specials);
  const Index A = std::ssize(heads), T = std::ssize(places);
  Lines lines;
  lines.weights = Tensor(Shape{A, T, T});
  for (Index a = 0; a < A; ++a) {
    lines.heads.push_back(join("layer ", heads[a].layer, ", head ", heads[a].head));
    const Tensor& P = maps[heads[a].layer];
    for (Index t = 0; t < T; ++t)
      for (Index s = 0; s < T; ++s) lines.weights(a, t, s) = P(heads[a].head, places[t], places[s]);
  }
  for (const Index place : places) lines.queries.push_back(tokens[place]);
  lines.keys = lines.queries;
  return lines;
}

}  // namespace glassbert
