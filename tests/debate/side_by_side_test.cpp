// Several runs as one table.
#include "debate/side_by_side.h"

#include "debate/report_parts.h"
#include "support/catch.h"
#include "support/one_thread.h"
#include "support/study_case.h"

using namespace glassbert;

TEST_CASE("a row that only later runs have stands below the one that it follows there") {
  const ReportTable table = side_by_side(
      "t", {{"two layers", {{"layer 0", "a"}, {"layer 1", "b"}, {"all", "c"}}},
            {"three", {{"layer 0", "d"}, {"layer 1", "e"}, {"layer 2", "f"}, {"all", "g"}}},
            {"other", {{"first", "h"}, {"all", "i"}}}});
  const std::vector<std::vector<std::string>> expected{
      {"", "two layers", "three", "other"}, {"first", "-", "-", "h"},   {"layer 0", "a", "d", "-"},
      {"layer 1", "b", "e", "-"},           {"layer 2", "-", "f", "-"}, {"all", "c", "g", "i"}};
  CHECK(table.rows == expected);
}

TEST_CASE("every experiment sums up its records, the texts and what was decided right first") {
  const OneThread one_thread;
  const std::vector<StudyText> texts{little_text(0), little_text(1)};
  for (const Experiment& experiment : all_experiments()) {
    const auto records = study_all(experiment, little_classifier(), little_special, "little", texts,
                                   short_choices());
    const Summary summary = experiment.in_short(records);
    INFO(experiment.name);
    REQUIRE(summary.size() > 8);
    CHECK(summary[0] == std::pair<std::string, std::string>{"texts", "2"});
    CHECK(summary[1].first == "decided right");
    for (std::size_t i = 0; i < summary.size(); ++i)
      for (std::size_t j = 0; j < i; ++j) CHECK(summary[i].first != summary[j].first);
  }
}
