#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "draft.h"

namespace glassbert::quiz {

// The questions on one thing, in the order in which they are asked.
struct Part {
  std::string name;   // "weights"
  std::string title;  // "what attention weights are"
  std::vector<Entry> entries;
};

// All questions, part by part.
std::vector<Part> all_parts();

// The question as it is under a seed: the same numbers for the same seed, whatever else is asked.
// Throws Skipped where it can't be asked here.
Question make_question(const Part& part, const Entry& entry, std::uint64_t seed, Models& models);

// Each part's questions, one file of the quiz.
std::vector<Entry> weights_questions();
std::vector<Entry> heatmap_questions();
std::vector<Entry> wrong_line_questions();
std::vector<Entry> layers_questions();
std::vector<Entry> rollout_questions();
std::vector<Entry> gradient_questions();
std::vector<Entry> attribution_questions();
std::vector<Entry> swapping_questions();
std::vector<Entry> measure_questions();
std::vector<Entry> jain_wallace_questions();
std::vector<Entry> wiegreffe_pinter_questions();
std::vector<Entry> rival_questions();
std::vector<Entry> erasing_questions();
std::vector<Entry> shapley_questions();
std::vector<Entry> use_questions();
std::vector<Entry> reasons_questions();
std::vector<Entry> model_questions();
std::vector<Entry> forecast_questions();

}  // namespace glassbert::quiz
