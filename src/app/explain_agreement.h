#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/explain_answer.h"
#include "draw/picture.h"
#include "explain/method_agreement.h"

namespace glassbert {

// How the methods among some answers that give a number to each token agree, special tokens left
// out; none for fewer than two such methods or two tokens.
struct AnswersAgreement {
  std::vector<std::string> methods;
  MethodAgreement matrices;
};
std::optional<AnswersAgreement> agreement_of(const std::vector<Answer>& answers,
                                             std::uint64_t seed);

// The two matrices side by side, chance beside them in the footer.
Picture draw_agreement(const AnswersAgreement& agreement, const std::string& sentence,
                       const std::string& model);

// The same in a sentence: the mean, and which methods agree most and least.
std::string agreement_sentence(const AnswersAgreement& agreement);

}  // namespace glassbert
