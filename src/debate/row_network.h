#pragma once

#include <vector>

#include "explain/outcome.h"

namespace glassbert {

// Weights of A heads over K keys, a row for each head: what stands in place of one query's row of
// attention.
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

// One row: the mean of the heads'.
HeadRows mean_of_heads(const HeadRows& rows);

// The mean over the heads of the Jensen-Shannon distance.
double mean_distance(const HeadRows& a, const HeadRows& b);

// The largest that it can be from these rows: the mean of the heads' ceilings.
double mean_ceiling(const HeadRows& rows);

// What a model answers under other weights: how far its outcome is from the unchanged one, and the
// outcome itself in short, the probabilities of the likeliest classes or words of the unchanged
// one, most first, and the rest of 1 where there are more.
struct RowAnswer {
  double distance;  // total variation
  Outcome outcome;
  Index decision;  // its entry in the outcome; that of the unchanged one is 0
};

// A model as a function of one query's weights, all else as it was: what the experiments on one row
// of attention ask.
class RowNetwork {
 public:
  virtual ~RowNetwork() = default;

  const std::vector<Index>& keys() const { return keys_; }  // positions in the input, K
  const HeadRows& own_rows() const { return own_; }         // the weights that it computed itself
  const RowAnswer& own_answer() const { return answer_; }   // of the unchanged run, distance 0

  std::vector<RowAnswer> answers(std::span<const HeadRows> candidates);
  RowAnswer answer(const HeadRows& candidate) { return answers({&candidate, 1})[0]; }
  Index count() const { return count_; }  // how many it has answered

 protected:
  RowNetwork(std::vector<Index> keys, HeadRows own)
      : keys_(std::move(keys)), own_(std::move(own)) {}

  virtual std::vector<RowAnswer> compute(std::span<const HeadRows> candidates) = 0;

  std::vector<Index> keys_;
  HeadRows own_;
  RowAnswer answer_{0, {}, 0};

 private:
  Index count_ = 0;
};

}  // namespace glassbert
