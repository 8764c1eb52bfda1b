#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace glassbert {

// A claim of the course, in our words, and how it stands: a row of lessons/claims.tsv.
//
// A number is not stored but named, so that it can't be stale: "FILE: TEXT > TEXT #N" is the N-th
// number (the first, without #N) behind the last text, which begins a line, of which the texts
// before it begin earlier ones. FILE lies in lessons/.
struct Claim {
  std::string id;       // "rollout.own"
  std::string source;   // article, course
  std::string claim;    // in our words
  std::string verdict;  // begins with one of the words of verdicts()
  std::string number;   // where it is; "" for a lesson that is not written
  std::string control;  // where what it is compared with is; likewise
  std::string against;  // what the control is, in words
  std::string command;  // make lesson-12
  std::string lesson;   // "12"
};

// holds here, holds if, fails here, cannot be measured here, not measured yet.
const std::vector<std::string>& verdicts();

// Throws FileError that names the line where a row has not nine cells.
std::vector<Claim> claims_in(std::string_view table);

// The number as the file says it now: "0.082", "23 %". Throws FileError where the file or the text
// is missing.
std::string claimed_number(const std::string& place);

// lessons/CLAIMS.md as the rows and the files that they name say now.
std::string claims_page(const std::vector<Claim>& claims);

// Writes it anew, where there is a lessons/claims.tsv.
void weave_claims();

// Rows without verdict, command, control or number; numbers whose text is gone; a page that shows
// other numbers than the files.
std::vector<std::string> claim_faults();

}  // namespace glassbert
