#include "explain/patching.h"

#include <algorithm>

namespace glassbert {
namespace {

// A run whose copy p has the clean state of a layer at position p.
Question::CopyHooks put_back(const Tensor& clean, Index layer) {
  return [&clean, layer](Index first, Index) {
    const auto replace = [&clean, first](Index s, Tensor& hidden) {
      std::ranges::copy(clean.row(first + s), hidden.row(first + s).begin());
    };
    return Hooks{{Site::hidden, layer, replace, {}}};
  };
}

}  // namespace

Explanation explain_by_patching(Question& question, const Choices& choices) {
  check(choices.corrupt.has_value(),
        "patching: no --corrupt-ids; give a corrupted input of the "
        "same length");
  const Trace& clean = question.run();
  const double clean_value = question.value();
  Question corrupt(question.bert(), *choices.corrupt, question.aim(), question.special());
  corrupt.run();  // with all states, for the patches
  const double corrupt_value = corrupt.value();
  check(clean_value != corrupt_value, "patching: F is ", clean_value,
        " for both inputs, so there is nothing to bring back; give other --corrupt-ids");
  const Index L = question.bert().config.L, T = question.T();
  Tensor restored(Shape{L + 1, T});
  for (Index l = 0; l <= L; ++l) {
    const std::vector<double> patched = corrupt.values_from(l, T, put_back(clean.hidden[l], l));
    for (Index p = 0; p < T; ++p)
      restored(l, p) =
          static_cast<real>((patched[p] - corrupt_value) / (clean_value - corrupt_value));
  }
  question.add_cost(corrupt.cost());
  return {restored,
          Along::tokens,
          Along::states,
          {{"choices",
            "share of F's change that the clean hidden state brings back, one position "
            "of one layer's input at a time"},
           {"corrupt_value", corrupt_value}}};
}

}  // namespace glassbert
