#pragma once

#include "app/explain_methods.h"
#include "app/input.h"
#include "debate/verdict.h"
#include "explain/outcome.h"
#include "shell/output.h"

namespace glassbert {

// What a card is made of.
struct VerdictReport {
  const Method& method;
  const Model& model;
  const Input& input;
  const Tensor& scores;
  const Choices& choices;
  const Outcome& outcome;
  bool reads_words;
  const std::vector<CardRow>& rows;
};

std::vector<Flag> verdict_flags();

// Prints the tests and what the scores are fit for; with --out also verdict.png and its numbers.
void report_verdict(const VerdictReport& report, const Arguments& arguments, Output& out);

}  // namespace glassbert
