#include "explain/question.h"

#include <algorithm>
#include <utility>

#include "explain/repeated.h"

namespace glassbert {
namespace {

// As many rows as are run at once: enough for the products to be fast, few enough to fit anywhere.
constexpr Index most_rows = 512;

}  // namespace

Question::Question(const Bert& bert, Sequence sequence, std::optional<Aim> aim, SpecialIds special)
    : bert_(bert), sequence_(std::move(sequence)), aim_(std::move(aim)), special_(special) {
  stack(std::span(&sequence_, 1), bert.config);
}

std::vector<Index> Question::keys() const {
  std::vector<Index> seen;
  for (Index t = 0; t < T(); ++t)
    if (sequence_.mask.empty() || sequence_.mask[t] != 0) seen.push_back(t);
  return seen;
}

std::vector<Index> Question::content() const {
  check(special_.start >= 0, "content tokens: without a vocab.txt no token is known to be special");
  std::vector<Index> positions;
  for (Index t = 0; t < T(); ++t) {
    const Index id = sequence_.ids[t];
    if (id != special_.start && id != special_.separator && id != special_.padding)
      positions.push_back(t);
  }
  return positions;
}

Depth Question::depth_for_aim() const {
  return aim_ && aim_->reads_inner_state ? Depth::everything : Depth::attention;
}

void Question::count(const Batch& batch, Index layer) {
  const double L = static_cast<double>(bert_.config.L), rows = static_cast<double>(batch.N());
  cost_.forwards += rows / static_cast<double>(T()) * (L - static_cast<double>(layer)) / L;
}

const Trace& Question::run(Depth depth) {
  if (!run_ || (depth == Depth::everything && run_->depth != Depth::everything)) {
    run_ = forward(bert_, sequence_, {}, std::max(depth, depth_for_aim()));
    run_is_paid_ = false;
  }
  if (!run_is_paid_) count(run_->batch, 0);
  run_is_paid_ = true;
  return *run_;
}

Index Question::copies_at_once() const { return std::max<Index>(1, most_rows / T()); }

Batch Question::copies(Index count) const {
  return stack(std::vector<Sequence>(static_cast<std::size_t>(count), sequence_), bert_.config);
}

void Question::add_cost(const Cost& more) {
  cost_.forwards += more.forwards;
  cost_.backwards += more.backwards;
}

void Question::restart_cost() {
  cost_ = {};
  run_is_paid_ = false;
}

const Aim& Question::aim() {
  if (!aim_) aim_ = usual_aim(run(Depth::attention), special_.mask);
  return *aim_;
}

double Question::value() {
  if (!value_) value_ = aim().F(run(depth_for_aim())).values[0];
  return *value_;
}

Trace Question::derivatives(Wanted wanted, Index lowest) {
  run();
  return derivatives(aim().F, wanted, lowest);
}

Trace Question::derivatives(const Objective& objective, Wanted wanted, Index lowest) {
  const Trace& trace = run();
  const double L = static_cast<double>(bert_.config.L);
  cost_.backwards += (L - static_cast<double>(lowest)) / L;
  return backward(bert_, trace, objective(trace).d_trace, {}, wanted, lowest).trace;
}

std::vector<double> Question::values_from(Index layer, Index count, const CopyHooks& hooks) {
  std::vector<double> all;
  run_from(layer, count, hooks, [&](const Trace& trace, Index) {
    const std::vector<double> some = aim().F(trace).values;
    all.insert(all.end(), some.begin(), some.end());
  });
  return all;
}

void Question::run_from(Index layer, Index count_of_copies, const CopyHooks& hooks,
                        const Read& read) {
  for (Index first = 0; first < count_of_copies; first += copies_at_once()) {
    const Index some = std::min(copies_at_once(), count_of_copies - first);
    Trace start;  // holds nothing but hidden.layer
    start.batch = copies(some);
    start.hidden.resize(run().hidden.size());
    start.hidden[layer] = repeated(run().hidden[layer], some);
    count(start.batch, layer);
    Trace changed = forward_from(bert_, start, layer, hooks(first, some), depth_for_aim());
    if (aim().reads_inner_state)  // perhaps one below, which stays as it is
      for (Index l = 0; l < layer; ++l) changed.hidden[l] = repeated(run().hidden[l], some);
    read(changed, first);
    if (watch_) watch_(first + some, count_of_copies);
  }
}

void Question::run_each(Index count_of_inputs, const Inputs& input, const Read& read) {
  std::vector<Sequence> some;
  Index rows = 0;
  const auto run_some = [&](Index first) {
    const Batch batch = stack(some, bert_.config);
    count(batch, 0);
    read(forward(bert_, batch, {}, depth_for_aim()), first);
    if (watch_) watch_(first + std::ssize(some), count_of_inputs);
    some.clear();
    rows = 0;
  };
  for (Index i = 0; i < count_of_inputs; ++i) {
    Sequence next = input(i);
    if (!some.empty() && rows + next.T() > most_rows) run_some(i - std::ssize(some));
    rows += next.T();
    some.push_back(std::move(next));
  }
  if (!some.empty()) run_some(count_of_inputs - std::ssize(some));
}

Trace Question::continue_from(const Trace& trace, Index layer, const Hooks& hooks) {
  count(trace.batch, layer);
  return forward_from(bert_, trace, layer, hooks, depth_for_aim());
}

}  // namespace glassbert
