#include "debate/top_erasures.h"

#include <algorithm>

#include "explain/attention_erasure.h"

namespace glassbert {
namespace {

constexpr Index erased_counts[] = {1, 2, 4, 8, 16};
constexpr std::uint64_t for_random_keys = 40;

std::vector<Index> largest(std::span<const real> row, std::vector<Index> keys, Index count) {
  std::ranges::stable_sort(keys, [&](Index a, Index b) { return row[a] > row[b]; });
  keys.resize(std::min<Index>(count, std::ssize(keys)));
  return keys;
}

// Erases some keys of each row: of row `only` of each head, or of all where it is none.
Hook erase_in(Index layer, std::optional<Index> only,
              std::function<std::vector<Index>(std::span<const real> row)> keys) {
  return {Site::probs,
          layer,
          [=](Index, Tensor& probs) {
            const Index T = probs.dim(1);
            for (Index r = 0; r < probs.rows(); ++r)
              if (!only || r % T == *only)
                erase_keys(probs.row(r), keys(probs.row(r)), Erase::renormalise);
          },
          {}};
}

}  // namespace

void add_top_erasures(Question& question, const StudyText& text, const StudyChoices& choices,
                      std::vector<LayerChange>& changes) {
  const Index L = question.bert().config.L;
  const std::vector<Index> keys = question.keys();
  std::vector<Index> drawn = keys;
  Rng rng = stream(choices.seed, {for_random_keys, static_cast<std::uint64_t>(text.index)});
  shuffle(std::span(drawn), rng);
  for (const Index k : erased_counts) {
    const auto top = [=](std::span<const real> row) { return largest(row, keys, k); };
    std::vector<Index> some = drawn;
    some.resize(std::min<Index>(k, std::ssize(some)));
    const auto random = [=](std::span<const real>) { return some; };
    const Index row = outcome_row(question.aim());
    changes.push_back({join("top ", k, ": last row"), L - 1, {erase_in(L - 1, row, top)}});
    changes.push_back({join("random ", k, ": last row"), L - 1, {erase_in(L - 1, row, random)}});
    Hooks all_top, all_random;
    for (Index l = 0; l < L; ++l) {
      all_top.push_back(erase_in(l, {}, top));
      all_random.push_back(erase_in(l, {}, random));
    }
    changes.push_back({join("top ", k, ": all rows"), 0, all_top});
    changes.push_back({join("random ", k, ": all rows"), 0, all_random});
  }
}

}  // namespace glassbert
