#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "debate/row_answers.h"

namespace glassbert {

// A row of weights for each head in place of the model's own, and what the model answers with it.
struct ExchangedRow {
  std::string name;
  HeadRows rows;
  double distance;     // from the model's own: mean over the heads of Jensen-Shannon, in nats
  double among_words;  // of that, what isn't weight moved between special tokens and words
  double moved;        // how far the outcome is from the unchanged one, in total variation
  double probability;  // of the class or word that the unchanged run decides for
  bool decides_alike;
};

// Rows that one compares, for the row of attention that an outcome is read from.
class RowExchange {
 public:
  explicit RowExchange(Question& question) : question_(question), network_(question) {}

  ExchangedRow own();
  ExchangedRow even();  // all keys alike

  std::vector<ExchangedRow> even_heads();  // each head alone, the others as they are

  // Own weights of content tokens dealt to others, the same in every head: so many draws; and of
  // them the one that moves the outcome by the median.
  std::vector<ExchangedRow> dealt(Index count);
  ExchangedRow typical_deal(Index count);

  // The farthest that was found in about so many runs, with the outcome moved by `epsilon` at most.
  ExchangedRow found(double epsilon, Index runs);

  // The straight way from one to the other: steps + 1 of them, both ends included.
  std::vector<ExchangedRow> between(const ExchangedRow& from, const ExchangedRow& to, Index steps);

  // The largest distance that any rows have from the model's own, outcome or not.
  double ceiling() const;

  Tensor mean_over_input(const ExchangedRow& row) const;  // (T): mean of the heads
  Tensor over_input(const ExchangedRow& row) const;       // (A,T)

 private:
  std::vector<ExchangedRow> answered(const std::string& name, const std::vector<HeadRows>& rows);
  double distance_among_groups(const HeadRows& rows) const;

  Question& question_;
  RowAnswers network_;
};

}  // namespace glassbert
