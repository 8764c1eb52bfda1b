#pragma once

#include "debate/experiment.h"

namespace glassbert {

// Is rollout, or another method, faithful? What each says of the words of a text beside what the
// decision's lead loses without them. A record has a number for each word under
//
// "of METHOD" for each method of token_scores, a word's pieces added;
// "of rollout, untrained": the same of random weights of the model's shape;
// "of uniform": 1 for each piece. What a rollout makes of uniform attention, a fade of 2^-L towards
// 1 / T, says the same of all tokens but the one whose row it is, so that it is the same list;
// "of chance": drawn at random;
// "leave-one-out": what the lead loses without the word alone;
// "Shapley": what the word adds to the lead on average over all orders, exactly, by all choices of
// words; only where a text has no more than `players` words.
Experiment faithfulness_experiment();
StudyReport report_faithfulness(std::span<const StudyRecord> records);
Summary summarise_faithfulness(std::span<const StudyRecord> records);

// How the list of a method agrees with what is taken for the truth, over the texts that have both;
// sizes of numbers, not their signs. Texts in which a side has no order have no tau.
struct Faithfulness {
  std::string method;
  std::vector<double> tau, top, apart;  // a number for each record, NaN: there is none
};
std::vector<Faithfulness> faithfulness_to(std::span<const StudyRecord> records,
                                          const std::string& truth);

}  // namespace glassbert
