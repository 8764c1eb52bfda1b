#include "claims.h"

#include <algorithm>
#include <filesystem>

#include "core/check.h"
#include "core/file_error.h"
#include "io/file.h"
#include "lesson.h"
#include "lines.h"

namespace glassbert {
namespace {

namespace fs = std::filesystem;

const std::string table_path = "lessons/claims.tsv", page_path = "lessons/CLAIMS.md";

bool has_lesson(const std::string& number) {
  return std::ranges::any_of(
      all_lessons(), [&](const Lesson& lesson) { return lesson.name.starts_with(number + "-"); });
}

std::string row_text(const Claim& claim) {
  const std::string number = claim.number.empty() ? "" : claimed_number(claim.number);
  const std::string control = claim.control.empty() ? "" : claimed_number(claim.control) + ": ";
  const std::string command = has_lesson(claim.lesson)
                                  ? "`" + claim.command + "`"
                                  : "lesson " + claim.lesson + ", not written yet";
  return join("| ", claim.id, " | ", claim.claim, " | ", claim.source, " | ", claim.verdict, " | ",
              number, " | ", control, claim.against, " | ", command, " |\n");
}

std::string fault_of(const Claim& claim) try {
  const auto fits = [&](const std::string& verdict) { return claim.verdict.starts_with(verdict); };
  if (std::ranges::none_of(verdicts(), fits))
    return "its verdict is none of lessons/workshop/claims.h";
  if (claim.against.empty()) return "it has no control";
  if (claim.command != "make lesson-" + claim.lesson) return "its command does not run its lesson";
  if (claim.verdict.starts_with("cannot be measured here")) return "";
  const bool is_open = claim.verdict == "not measured yet";
  if (!has_lesson(claim.lesson)) return is_open ? "" : "its lesson is not written";
  if (is_open) return "its lesson is written: say how the claim stands, with number and control";
  if (claim.number.empty() || claim.control.empty()) return "it has no number beside its control";
  claimed_number(claim.number);
  claimed_number(claim.control);
  return "";
} catch (const FileError& error) {
  return error.what();
}

}  // namespace

const std::vector<std::string>& verdicts() {
  static const std::vector<std::string> words{"holds here", "holds if", "fails here",
                                              "cannot be measured here", "not measured yet"};
  return words;
}

std::vector<Claim> claims_in(std::string_view table) {
  std::vector<Claim> claims;
  int number = 0;
  for (const std::string& line : lines_of(table)) {
    if (++number == 1 || line.empty()) continue;  // the titles
    const std::vector<std::string> cells = cut_at(line, "\t");
    if (cells.size() != 9)
      throw FileError(join(table_path, ":", number), join("it has ", cells.size(), " cells, not 9"),
                      "a tab stands between two of them");
    claims.push_back(
        {cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7], cells[8]});
  }
  return claims;
}

std::string claims_page(const std::vector<Claim>& claims) {
  std::string page =
      "# What the course claims, and how it stands here\n\n"
      "Each claim of the two course texts in our words, with a number that a lesson prints and its "
      "control\nbeside it. \"Here\" is what the command runs: small models, few texts. `make "
      "weave` "
      "makes this page from\n[claims.tsv](claims.tsv) and the files that it names.\n\n"
      "| id | claim | text | verdict | number | control | command "
      "|\n|---|---|---|---|---|---|---|\n";
  for (const Claim& claim : claims) page += row_text(claim);
  return page;
}

void weave_claims() {
  if (!fs::exists(table_path)) return;
  const std::string page = claims_page(claims_in(read_text_file(table_path)));
  if (!fs::exists(page_path) || read_text_file(page_path) != page) write_file(page_path, page);
}

std::vector<std::string> claim_faults() {
  std::vector<std::string> faults;
  if (!fs::exists(table_path)) return faults;
  const std::vector<Claim> claims = claims_in(read_text_file(table_path));
  for (const Claim& claim : claims) {
    const std::string fault = fault_of(claim);
    if (!fault.empty()) faults.push_back(join(table_path, ": ", claim.id, ": ", fault));
    if (std::ranges::count(claims, claim.id, &Claim::id) > 1)
      faults.push_back(join(table_path, ": ", claim.id, ": it stands there twice"));
  }
  if (faults.empty() &&
      (!fs::exists(page_path) || read_text_file(page_path) != claims_page(claims)))
    faults.push_back(page_path +
                     ": it shows other numbers than the lessons; `make weave` mends it");
  return faults;
}

}  // namespace glassbert
