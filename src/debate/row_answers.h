#pragma once

#include <vector>

#include "explain/outcome.h"
#include "explain/question.h"

namespace glassbert {

// Weights of A heads over the K keys, a row for each head: what stands in place of one query's row
// of attention.
class HeadRows {
 public:
  HeadRows(Index heads, Index keys) : keys_(keys), weights_(heads * keys) {}

  Index A() const { return std::ssize(weights_) / keys_; }
  Index K() const { return keys_; }
  std::span<double> row(Index head) { return std::span(weights_).subspan(head * keys_, keys_); }
  std::span<const double> row(Index head) const {
    return std::span(weights_).subspan(head * keys_, keys_);
  }
  void put_all_on(Index head, Index key);  // 1 there, 0 elsewhere

 private:
  Index keys_;
  std::vector<double> weights_;
};

// The point at share t of the way from one to the other, head by head.
HeadRows mix(const HeadRows& from, const HeadRows& to, double t);

// What a model answers under other weights: how far its outcome is from the unchanged one, and the
// outcome itself in short, the probabilities of the likeliest classes or words of the unchanged
// one, most first, and the rest of 1 where there are more.
struct RowAnswer {
  double distance;  // total variation
  Outcome outcome;
};

// The network above one row of the last layer's attention, the one that the outcome is read from.
// All that it can see of the row is the context, the heads' weighted means of values; so a run of
// many sequences of one token each, with the token's state below the layer and each with a context
// of its own, answers for as many rows.
class RowAnswers {
 public:
  explicit RowAnswers(Question& question);

  const std::vector<Index>& keys() const { return keys_; }
  const HeadRows& own_rows() const { return own_; }        // of the unchanged run
  const RowAnswer& own_answer() const { return answer_; }  // distance 0
  std::vector<RowAnswer> answers(std::span<const HeadRows> candidates);
  Index count() const { return count_; }  // how many it has answered

 private:
  Tensor contexts_of(std::span<const HeadRows> candidates) const;  // (S,H)
  RowAnswer shorten(const Outcome& outcome) const;

  Question& question_;
  std::vector<Index> keys_;
  HeadRows own_;
  Outcome outcome_;
  std::vector<Index> likeliest_;
  RowAnswer answer_;
  Index count_ = 0;
};

}  // namespace glassbert
