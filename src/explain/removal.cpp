#include "explain/removal.h"

#include <algorithm>
#include <utility>

namespace glassbert {
namespace {

using Positions = std::vector<Index>;

bool holds(const Positions& positions, Index t) {
  return std::ranges::find(positions, t) != positions.end();
}

Sequence masked(const Sequence& input, const Positions& positions, Index mask) {
  Sequence changed = input;
  for (const Index t : positions) changed.ids[t] = mask;
  return changed;
}

template <class Number>
std::vector<Number> cut(const std::vector<Number>& list, const Positions& positions) {
  std::vector<Number> kept;
  for (Index t = 0; t < std::ssize(list); ++t)
    if (!holds(positions, t)) kept.push_back(list[t]);
  return kept;
}

Sequence shortened(const Sequence& input, const Positions& positions) {
  return {cut(input.ids, positions), cut(input.types, positions), cut(input.mask, positions)};
}

// The rows of sequences without some of their T tokens, with rows of zeros where these stood.
Tensor spread(const Tensor& rows, const std::vector<Positions>& removed, Index T) {
  if (rows.empty()) return rows;
  Tensor all(Shape{std::ssize(removed) * T, rows.dim(1)});
  Index from = 0;
  for (Index s = 0; s < std::ssize(removed); ++s)
    for (Index t = 0; t < T; ++t)
      if (!holds(removed[s], t)) std::ranges::copy(rows.row(from++), all.row(s * T + t).begin());
  return all;
}

// The run of such sequences as an objective of the whole input can read it: every token that is
// left stands where it stood, the places of the others are masked.
Trace with_gaps(Trace run, const Sequence& input, const std::vector<Positions>& removed) {
  const Index T = input.T();
  for (Tensor& hidden : run.hidden) hidden = spread(hidden, removed, T);
  run.mlm_logits = spread(run.mlm_logits, removed, T);
  Batch& batch = run.batch;
  batch.mask.clear();
  batch.start = {0};
  for (const Positions& gaps : removed) {
    for (Index t = 0; t < T; ++t)
      batch.mask.push_back(!holds(gaps, t) && (input.mask.empty() || input.mask[t] != 0));
    batch.start.push_back(batch.start.back() + T);
  }
  return run;
}

void check_is_left(const Aim& aim, const Positions& removed) {
  check(!aim.position || !holds(removed, *aim.position),
        "--removal delete: the objective reads position ", aim.position.value_or(0),
        ", which would be cut out; give --removal mask");
}

// What is asked of a sequence from which tokens were cut: the same token, where it stands now.
Aim moved_aim(Aim aim, const Positions& removed) {
  check_is_left(aim, removed);
  if (aim.position)
    *aim.position -= std::ranges::count_if(removed, [&](Index t) { return t < *aim.position; });
  return aim;
}

}  // namespace

std::vector<double> values_without(Question& question, Index count, const Removed& removed,
                                   Removal how) {
  return values_without(question, count, removed, how, question.aim().F);
}

std::vector<double> values_without(Question& question, Index count, const Removed& removed,
                                   Removal how, const Objective& objective) {
  const Sequence& input = question.sequence();
  const bool cuts = how == Removal::erase;
  std::vector<double> values;
  const auto change = [&](Index i) {
    const Positions positions = removed(i);
    if (cuts) check_is_left(question.aim(), positions);
    return sequence_without(question, positions, how);
  };
  question.run_each(count, change, [&](const Trace& run, Index first) {
    std::vector<Positions> gaps;
    for (Index s = 0; cuts && s < run.batch.S(); ++s) gaps.push_back(removed(first + s));
    const std::vector<double> some =
        cuts ? objective(with_gaps(run, input, gaps)).values : objective(run).values;
    values.insert(values.end(), some.begin(), some.end());
  });
  return values;
}

std::vector<Outcome> outcomes_without(Question& question, Index count, const Removed& removed,
                                      Removal how) {
  std::vector<Outcome> outcomes;
  question.run_each(
      count, [&](Index i) { return sequence_without(question, removed(i), how); },
      [&](const Trace& run, Index first) {
        for (Index s = 0; s < run.batch.S(); ++s) {
          const Positions gone = how == Removal::erase ? removed(first + s) : Positions{};
          outcomes.push_back(outcome_of(run, s, moved_aim(question.aim(), gone)));
        }
      });
  return outcomes;
}

Sequence sequence_without(const Question& question, const std::vector<Index>& positions,
                          Removal how) {
  if (how == Removal::mask) {
    check(question.special().mask >= 0,
          "--removal: without a vocab.txt there is no [MASK] to put in; give --removal delete");
    return masked(question.sequence(), positions, question.special().mask);
  }
  check(std::ssize(positions) < question.T(), "--removal delete: nothing would be left");
  return shortened(question.sequence(), positions);
}

const char* name_removal(Removal how) {
  return how == Removal::mask ? "removed tokens become [MASK]" : "removed tokens are cut out";
}

}  // namespace glassbert
