#include <algorithm>

#include "bert/interventions.h"
#include "school/influences.h"
#include "school/paper.h"

namespace glassbert {

void add_flips(const Pupil& pupil, const Paper& paper, bool is_late, std::vector<Grade>& grades) {
  const Index last = pupil.bert.config.L - 1;
  std::vector<char> decided;
  for (const double p : paper.pupil) decided.push_back(p > 0.5);
  const auto add = [&](const char* what, double at_least, const HooksOf& hooks) {
    const auto changed = positive_probabilities(pupil.bert, paper.texts, hooks);
    grades.push_back({what, 1 - share_decided(changed, decided), std::ssize(decided)});
    if (is_late) grades.back().at_least = at_least;
  };
  add("decisions flipped, last attention uniform", 0.1, [&](const Batch& batch) {
    Hooks hooks;
    for (Index a = 0; a < pupil.bert.config.A; ++a)
      hooks.push_back(uniform_attention(last, a, batch));
    return hooks;
  });
  add("decisions flipped, last attention off", 0.35,
      [&](const Batch&) { return Hooks{attention_off(last)}; });
}

void add_all_uniform(const Pupil& pupil, const Paper& paper, std::vector<Grade>& grades) {
  const auto uniform = positive_probabilities(pupil.bert, paper.texts, [&](const Batch& batch) {
    return all_uniform(pupil.bert.config, batch);
  });
  grades.push_back({"accuracy, all attention made uniform", share_decided(uniform, paper.positive),
                    std::ssize(uniform)});
}

void add_attention_on_shortcut(const Pupil& pupil, const Paper& paper, std::vector<Grade>& grades) {
  const Index L = pupil.bert.config.L, A = pupil.bert.config.A;
  std::vector<double> share(L * A);
  Index cases = 0;
  for (const GoldText& gold : paper.texts) {
    const Index word =
        world::find_word(gold.example.words, [](const world::Word& x) { return x.is_shortcut; });
    if (word == world::nowhere) continue;
    ++cases;
    const Index key = gold.first[word];
    const Trace trace = forward(pupil.bert, gold.text.sequence, {}, Depth::attention);
    for (Index l = 0; l < L; ++l) {
      const Tensor& P = trace.layers[l].probs[0];
      const Index T = P.dim(1);
      for (Index a = 0; a < A; ++a)
        for (Index t = 0; t < T; ++t)
          if (t != key) share[l * A + a] += double(P(a, t, key)) * double(T) / double(T - 1);
    }
  }
  double sum = 0;
  for (double& x : share) sum += x /= double(std::max<Index>(1, cases));
  grades.push_back({"attention on the shortcut, of its uniform share, mean of heads",
                    sum / double(L * A), cases});
  if (paper.texts.empty()) return;
  grades.push_back({"attention on the shortcut, of its uniform share, the head with most",
                    *std::ranges::max_element(share), cases});
}

}  // namespace glassbert
