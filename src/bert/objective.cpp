#include "bert/objective.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "math/cross_entropy.h"

namespace glassbert {
namespace {

void check_index(const char* what, Index i, Index count) {
  check(i >= 0 && i < count, "objective: ", what, ' ', i, " is outside 0..", count - 1);
}

Evaluation no_dependence(const Trace& trace) {
  Evaluation e{std::vector<double>(trace.batch.S()), {}};
  e.d_trace.hidden.resize(trace.hidden.size());
  return e;
}

// An objective that reads one row for each sequence: `field` is the tensor of a trace that it is
// in, `position` the token whose row it is (none: the tensor has a row for each sequence), and
// function(row, d_row) returns the value and writes its derivatives over zeros.
template <class Field, class Function>
Objective on_one_row(const char* what, Field field, std::optional<Index> position,
                     Function function) {
  return [=](const Trace& trace) {
    Evaluation e = no_dependence(trace);
    const Tensor& x = field(trace);
    check(!x.empty(), "objective: this checkpoint computes no ", what);
    check(!position || trace.batch.predicted.empty(), "objective: not every position was scored");
    Tensor& d_x = field(e.d_trace) = Tensor(x.shape());
    for (Index s = 0; s < trace.batch.S(); ++s) {
      if (position) check_index("position", *position, trace.batch.T(s));
      const Index row = position ? trace.batch.start[s] + *position : s;
      e.values[s] = function(x.row(row), d_x.row(row));
    }
    return e;
  };
}

template <class Function>
Objective on_logits(Function function) {
  return on_one_row(
      "logits", [](auto& trace) -> auto& { return trace.logits; }, {}, function);
}

template <class Function>
Objective on_masked_word(Index position, Function function) {
  return on_one_row(
      "mlm_logits", [](auto& trace) -> auto& { return trace.mlm_logits; }, position, function);
}

template <class Function>
Objective on_pooled(Function function) {
  return on_one_row(
      "pooled", [](auto& trace) -> auto& { return trace.pooled; }, {}, function);
}

auto number(const char* what, Index i) {
  return [=](std::span<const real> row, std::span<real> d_row) {
    check_index(what, i, std::ssize(row));
    d_row[i] = 1;
    return double(row[i]);
  };
}

auto difference(const char* what, Index i, Index other) {
  return [=](std::span<const real> row, std::span<real> d_row) {
    check_index(what, i, std::ssize(row));
    check_index(what, other, std::ssize(row));
    d_row[i] += 1;
    d_row[other] -= 1;
    return double(row[i]) - double(row[other]);
  };
}

auto surprise(const char* what, Index target) {
  return [=](std::span<const real> row, std::span<real> d_row) {
    check_index(what, target, std::ssize(row));
    Tensor logits = Tensor::for_overwrite(Shape{1, std::ssize(row)});
    std::ranges::copy(row, logits.values().begin());
    std::ranges::copy(cross_entropy_backward(logits, {&target, 1}).values(), d_row.begin());
    return cross_entropy(logits, {&target, 1});
  };
}

double dot(std::span<const real> a, std::span<const real> b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += double(a[i]) * double(b[i]);
  return sum;
}

}  // namespace

Objective logit(Index label) { return on_logits(number("label", label)); }

Objective margin(Index label) {
  return on_logits([=](std::span<const real> row, std::span<real> d_row) {
    check_index("label", label, std::ssize(row));
    check(row.size() > 1, "objective: a margin needs at least two labels");
    Index best = label == 0 ? 1 : 0;
    for (Index k = 0; k < std::ssize(row); ++k)
      if (k != label && row[k] > row[best]) best = k;
    return difference("label", label, best)(row, d_row);
  });
}

Objective loss(Index label) { return on_logits(surprise("label", label)); }

Objective masked_word_logit(Index position, Index id) {
  return on_masked_word(position, number("id", id));
}

Objective masked_word_difference(Index position, Index id, Index other) {
  return on_masked_word(position, difference("id", id, other));
}

Objective masked_word_loss(Index position, Index id) {
  return on_masked_word(position, surprise("id", id));
}

Objective pooled_number(Index i) { return on_pooled(number("number", i)); }

Objective pooled_dot(Tensor direction) {
  return on_pooled(
      [direction = std::move(direction)](std::span<const real> row, std::span<real> d_row) {
        check_shape(direction, Shape{std::ssize(row)}, "objective: direction");
        std::ranges::copy(direction.values(), d_row.begin());
        return dot(row, direction.values());
      });
}

Objective hidden_number(Index layer, Index position, Index i) {
  const auto field = [layer](auto& trace) -> auto& {
    check_index("layer", layer, std::ssize(trace.hidden));
    return trace.hidden[layer];
  };
  return on_one_row("such hidden state", field, position, number("number", i));
}

}  // namespace glassbert
