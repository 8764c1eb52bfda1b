#pragma once

#include <string>
#include <utility>
#include <vector>

#include "debate/experiment.h"

namespace glassbert {

// One run, or one that somebody published, as a column of a table: the names of its rows, and what
// stands there.
struct SummaryColumn {
  std::string name;
  Summary rows;
};

// Several runs as one table, a column each; "-" where a run says nothing. A row that the runs
// before lack stands below the one that it follows in its own run.
ReportTable side_by_side(const std::string& title, const std::vector<SummaryColumn>& columns);

}  // namespace glassbert
