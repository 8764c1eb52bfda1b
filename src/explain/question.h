#pragma once

#include <functional>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "bert/bert.h"
#include "explain/aim.h"

namespace glassbert {

// What a run through the whole model on the input costs is 1; one from half its layers up, 1/2.
struct Cost {
  double forwards = 0;
  double backwards = 0;
};

// The ids of the tokens that methods put in, and which are never taken out. A vocabulary's; -1: it
// has none.
struct SpecialIds {
  Index padding = -1, mask = -1, start = -1, separator = -1;
};

// One input to one model, asked for one number F: what a method explains. Every run that a method
// needs is made here, so that it is counted, and made many at a time.
class Question {
 public:
  // Without an aim it is usual_aim of the unchanged run. Throws std::invalid_argument where the
  // model can't take the sequence.
  Question(const Bert& bert, Sequence sequence, std::optional<Aim> aim, SpecialIds special);

  const Bert& bert() const { return bert_; }
  const Sequence& sequence() const { return sequence_; }
  const SpecialIds& special() const { return special_; }
  Index T() const { return sequence_.T(); }
  std::vector<Index> keys() const;     // the positions that may be attended to
  std::vector<Index> content() const;  // those that hold no [CLS], [SEP] or [PAD]

  // The unchanged run, made once; what F is, and F of it.
  const Trace& run(Depth depth = Depth::everything);
  const Aim& aim();
  double value();

  // The derivatives of F, or of another objective, in the unchanged run, down to layer `lowest`.
  Trace derivatives(Wanted wanted, Index lowest = 0);
  Trace derivatives(const Objective& objective, Wanted wanted, Index lowest = 0);

  // Hooks for the copies first .. first+count-1 of a run: what they call sequence s is copy
  // first+s.
  using CopyHooks = std::function<Hooks(Index first, Index count)>;
  using Read = std::function<void(const Trace& trace, Index first)>;

  // F of `count` copies of the unchanged run, each continued from hidden.layer under hooks.
  std::vector<double> values_from(Index layer, Index count, const CopyHooks& hooks);

  // The same copies, stretch by stretch, for whoever reads something else of them.
  void run_from(Index layer, Index count, const CopyHooks& hooks, const Read& read);

  // Runs `count` inputs, some at a time, in order; input(i) makes the i-th when its turn comes.
  using Inputs = std::function<Sequence(Index i)>;
  void run_each(Index count, const Inputs& input, const Read& read);

  // Runs `count` copies of the input under hooks and goes back from F of each, some copies at a
  // time: their runs, their F, and the derivatives by all that they computed.
  using ReadDerivatives =
      std::function<void(const Trace& trace, const Evaluation& F, const Trace& d, Index first)>;
  void derive_each(Index count, const CopyHooks& hooks, const ReadDerivatives& read);

  // One layer of the unchanged run once more, `count` times under hooks; no layer above it runs.
  using ReadLayer = std::function<void(const LayerTrace& layer, Index first)>;
  void run_layer(Index layer, Index count, const CopyHooks& hooks, const ReadLayer& read);

  // A run from a state of whoever makes it: counted, nothing else.
  Trace continue_from(const Trace& trace, Index layer, const Hooks& hooks);

  // Has a long series of runs reported: how many of it are done, and how many there are.
  using Watch = std::function<void(Index done, Index count)>;
  void watch(Watch watch) { watch_ = std::move(watch); }

  const Cost& cost() const { return cost_; }
  void restart_cost();              // for the next method, which pays for the unchanged run again
  void add_cost(const Cost& more);  // of runs that another question made for this one

 private:
  void count(const Batch& batch, Index layer);
  Depth depth_for_aim() const;
  Index copies_at_once() const;
  Batch copies(Index count) const;

  const Bert& bert_;
  Sequence sequence_;
  std::optional<Aim> aim_;
  SpecialIds special_;
  std::optional<Trace> run_;
  std::optional<double> value_;
  bool run_is_paid_ = false;
  Watch watch_;
  Cost cost_;
};

}  // namespace glassbert
