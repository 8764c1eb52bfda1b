#include "school/decision.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace glassbert {

std::vector<double> positive_probabilities(const Bert& bert, std::span<const GoldText> texts,
                                           const HooksOf& hooks) {
  constexpr std::size_t most = 32;
  std::vector<double> probabilities;
  for (std::size_t begin = 0; begin < texts.size(); begin += most) {
    std::vector<Sequence> sequences;
    for (const GoldText& gold : texts.subspan(begin, std::min(most, texts.size() - begin)))
      sequences.push_back(gold.text.sequence);
    const Batch batch = stack(sequences, bert.config);
    const Trace trace = forward(bert, batch, hooks ? hooks(batch) : Hooks{}, Depth::attention);
    check(!trace.logits.empty() && trace.logits.dim(1) == 2, "decisions: not a model of 2 classes");
    for (Index s = 0; s < batch.S(); ++s)
      probabilities.push_back(
          1 / (1 + std::exp(double(trace.logits(s, 0)) - double(trace.logits(s, 1)))));
  }
  return probabilities;
}

double share_decided(std::span<const double> probabilities, std::span<const char> positive) {
  double right = 0;
  for (std::size_t i = 0; i < probabilities.size(); ++i)
    right += (probabilities[i] > 0.5) == (positive[i] != 0);
  return right / double(std::max<std::size_t>(1, probabilities.size()));
}

double calibration_error(std::span<const double> probabilities, std::span<const char> positive) {
  constexpr int bins = 10;
  std::array<double, bins> gap{};  // sum of probabilities minus number of positive ones
  for (std::size_t i = 0; i < probabilities.size(); ++i)
    gap[std::min(bins - 1, int(probabilities[i] * bins))] += probabilities[i] - positive[i];
  double error = 0;
  for (const double x : gap) error += std::abs(x);
  return error / double(probabilities.size());
}

double share_between(std::span<const double> probabilities, double low, double high) {
  const auto inside =
      std::ranges::count_if(probabilities, [=](double p) { return p >= low && p <= high; });
  return double(inside) / double(probabilities.size());
}

}  // namespace glassbert
