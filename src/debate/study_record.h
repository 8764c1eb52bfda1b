#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/real.h"
#include "explain/outcome.h"

namespace glassbert {

// Named lists of numbers, in the order in which they were found.
using Numbers = std::vector<std::pair<std::string, std::vector<double>>>;

// What one experiment found on one text: a line of records.jsonl. What a corpus shows is worked out
// from these lines alone. A number that does not exist is NaN, null in the file.
struct StudyRecord {
  std::string experiment;
  std::string model;
  std::string choices;  // in words: records that differ in them don't belong together
  Index index = 0;      // of the text in the corpus
  std::string text;
  Index tokens = 0, words = 0;
  std::optional<Index> label;    // where it is known
  Outcome outcome;               // of the unchanged run
  Numbers numbers;               // empty for a text without words
  std::vector<Index> answers{};  // where a word was masked: which words the outcome tells of, by
                                 // their ids; its last number is of all others together. Decisions
                                 // and the label count along this list

  Index decision() const { return answers.empty() ? decision_of(outcome) : 0; }  // likeliest first
  bool is_right() const { return label == decision(); }
  Index right_answer() const { return answers.empty() ? *label : answers.at(std::size_t(*label)); }
  bool has(const std::string& name) const;

  // Throws std::invalid_argument for a name that is not there or has less than `least` numbers.
  const std::vector<double>& at(const std::string& name, std::size_t least = 1) const;
};

// A record as one line of JSON without its end, and back. Reading throws FileError, `where` in
// front, for what is no such record.
std::string json_of(const StudyRecord& record);
StudyRecord parse_study_record(const std::string& line, const std::string& where);

}  // namespace glassbert
