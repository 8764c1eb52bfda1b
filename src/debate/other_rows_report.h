#pragma once

#include "debate/report_parts.h"

namespace glassbert {

// What Jain & Wallace's records say of other weights than the model's own.
LineChart chart_of_distances(std::span<const StudyRecord> records);
ReportTable table_of_adversaries(std::span<const StudyRecord> records);
ReportTable table_of_other_rows(std::span<const StudyRecord> records);

// Total variation of the outcome with permuted weights, by how peaked attention is (their bins) and
// by the class decided for.
struct PermutationReport {
  Bars picture;
  ReportTable table;
};
PermutationReport report_permutation(std::span<const StudyRecord> records);

// Sentences.
std::vector<std::string> verdict_on_rows(std::span<const StudyRecord> records);

}  // namespace glassbert
