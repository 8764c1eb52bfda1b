#pragma once

#include <optional>
#include <string>
#include <vector>

#include "debate/importance.h"
#include "debate/row_exchange.h"
#include "draw/bars.h"
#include "draw/line_chart.h"
#include "text/tokenizer.h"

namespace glassbert {

// What became of one review: its words ranked in three ways, and other rows in place of the one
// that its decision is read from.
struct ReviewAnswers {
  Index words;  // how many are ranked
  // Kendall's tau-b of their rankings (Jain & Wallace 2019, section 4.1); none where a side is
  // constant. The last is the ceiling: how far two accepted measures agree.
  std::optional<double> attention_gradient, attention_removal, gradient_removal;
  Importance importance;  // of each word
  ExchangedRow even;
  std::vector<ExchangedRow> even_heads;  // each head alone
  std::vector<ExchangedRow> dealt;       // own weights dealt to other words, draw by draw
  ExchangedRow found;                    // the farthest within epsilon
  double ceiling;                        // the largest distance there is
};

// A classifier on the same reviews as others that it is compared with.
struct ReviewComparison {
  std::string model;
  std::vector<ReviewAnswers> reviews;
};

struct ComparisonChoices {
  Index reviews = 20;  // of the micro-world's test split, the first of at most `longest` tokens
  Index longest = 20;
  Index runs = 3000;      // to find the farthest row of each
  double epsilon = 0.01;  // how far it may move the outcome
  Index deals = 100;      // of each review's weights
};

ReviewComparison compare_reviews(const std::string& name, const Bert& bert,
                                 const Tokenizer& tokenizer, const SpecialIds& special,
                                 const ComparisonChoices& choices);

// Kendall's tau of the three pairs of rankings, mean over reviews, one series a model; beside them
// what chance stays below in 95 of 100 cases: the mean of so many reviews, and one review.
Bars rankings_bars(const std::vector<ReviewComparison>& models);

// How far the outcome moves when weights are dealt anew, the median over the draws: reviews from
// the least moved to the most.
LineChart dealt_chart(const std::vector<ReviewComparison>& models);

// Shares: of decisions that become another with even weights and with weights dealt anew; of
// reviews where even weights move the outcome by no more than epsilon; and, median over reviews,
// how near the farthest row that was found and leaves the answer comes to the largest distance.
Bars exchange_bars(const std::vector<ReviewComparison>& models, double epsilon);

}  // namespace glassbert
