#pragma once

#include "explain/choices.h"
#include "explain/explanation.h"
#include "explain/question.h"

namespace glassbert {

// A logit as a ledger: what every part of the model wrote into the residual stream of position 0,
// and how much of the logit that became. Each part's vector goes straight up: it is added to the
// stream, centred and stretched by the LayerNorms above, and read by pooler and classifier. It is a
// sum that balances, because everything on that way is linear once two things are held at their
// values in this run: the deviations that LayerNorms divide by, and the slope tanh(z)/z of the line
// through 0 that stands for the pooler's tanh.
struct Ledger {
  Tensor parts;          // (L,A+1): heads, context_h W_O,h with b_V inside; last the feed-forward
                         // block, W_2 act(...) without b_2
  double embedding = 0;  // hidden.0
  double bias = 0;       // b_O, b_2, the LayerNorms' shifts, biases of pooler and classifier
  double sum = 0;        // of all of it: the logit
};

// The ledger of a class's logit in the run of one sequence (Depth::everything). Throws
// std::invalid_argument for a model without classifier.
Ledger logit_ledger(const Bert& bert, const Trace& run, Index label);

// The ledger of a class's lead over another: the difference of both, entry by entry.
Ledger lead_ledger(const Bert& bert, const Trace& run, Index label, Index other);

// It for --objective logit:K; throws std::invalid_argument for any other objective.  (L,A+1)
Explanation explain_by_logit_attribution(Question& question, const Choices& choices);

}  // namespace glassbert
