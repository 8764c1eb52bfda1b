#include "explain/rationale.h"

#include <algorithm>

#include "explain/outcome.h"
#include "explain/removal.h"
#include "measure/highest.h"

namespace glassbert {
namespace {

// The content tokens that are taken out so that `kept` stays: the `percent` % of the highest scores
// or all others.
std::vector<Index> taken_out(std::span<const Index> content, std::span<const double> scores,
                             Index percent, Kept kept) {
  std::vector<double> of_content;
  for (const Index t : content) of_content.push_back(scores[t]);
  const std::vector<Index> best = highest(of_content, percent);  // places in `content`
  std::vector<Index> out;
  for (Index i = 0; i < std::ssize(content); ++i)
    if (std::ranges::binary_search(best, i) == (kept == Kept::others)) out.push_back(content[i]);
  return out;
}

}  // namespace

RationaleTest test_rationales(Question& question, const Choices& choices, Kept kept) {
  check(!choices.scores.empty(), "--scores: not given; this method tests a ranking");
  const Aim& aim = question.aim();
  check(aim.label.has_value(), "--objective: ", aim.text,
        " is about no class or word, so it has "
        "no probability; give logit:K");
  const std::vector<Index> content = question.content();
  check(!content.empty(), "content tokens: the input holds nothing but special tokens");
  const Objective probability = outcome_probability(aim, *aim.label);
  const auto removed = [&](Index i) {
    return taken_out(content, choices.scores, rationale_shares[i], kept);
  };
  return {probability(question.run(Depth::attention)).values[0],
          values_without(question, std::ssize(rationale_shares), removed, choices.removal,
                         probability)};
}

}  // namespace glassbert
