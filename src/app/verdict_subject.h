#pragma once

#include "app/explain_methods.h"
#include "app/input.h"
#include "debate/verdict.h"
#include "explain/choices.h"
#include "explain/question.h"

namespace glassbert {

// A text under a model with the scores that --method gives its tokens: what a verdict is about.
struct VerdictSubject {
  // Throws UsageError for a method that gives no score to each token. Model and input must live on.
  VerdictSubject(const Model& model, const Input& input, const Arguments& arguments);

  const Model& model;
  const Input& input;
  Question question;
  Choices choices;
  Method method;
  Tensor scores;  // (T)
};

// By words, special tokens left out.
WordScores word_scores(const std::string& name, const VerdictSubject& subject);

}  // namespace glassbert
