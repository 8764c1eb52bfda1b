#include "app/study_beside.h"

#include "app/study_records.h"
#include "core/file_error.h"
#include "core/utf8.h"
#include "io/file.h"
#include "shell/table.h"
#include "shell/usage_error.h"

namespace glassbert {
namespace {

constexpr std::size_t published_limit = std::size_t{1} << 20;

Summary published_rows(const std::string& path) {
  Summary rows;
  std::istringstream file(read_file(path, published_limit));
  Index number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.empty()) continue;
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos)
      throw FileError(join(path, ": line ", number), "no tab", "write row, tab, what stands there");
    rows.emplace_back(line.substr(0, tab), line.substr(tab + 1));
  }
  return rows;
}

SummaryColumn column_of(const Experiment& experiment, const std::string& run) {
  const std::size_t sign = run.find('=');
  if (sign == std::string::npos || sign == 0)
    throw UsageError("--beside", '"' + printable(run) + "\" has no name", "write NAME=FILE");
  const std::string path = run.substr(sign + 1);
  SummaryColumn column{run.substr(0, sign), {}};
  if (path.ends_with(".tsv")) {
    column.rows = published_rows(path);
    return column;
  }
  const std::vector<StudyRecord> records = read_records(path);
  if (records[0].experiment != experiment.name)
    throw FileError(path, "records of " + printable(records[0].experiment),
                    "say glassbert study " + printable(records[0].experiment));
  column.rows = experiment.in_short(records);
  return column;
}

}  // namespace

std::string study_beside(const Experiment& experiment, const std::vector<std::string>& runs) {
  std::vector<SummaryColumn> columns;
  for (const std::string& run : runs) columns.push_back(column_of(experiment, run));
  const ReportTable table = side_by_side(experiment.name, columns);
  Table shown(table.rows[0]);
  for (std::size_t r = 1; r < table.rows.size(); ++r) shown.add(table.rows[r]);
  return shown.text();
}

}  // namespace glassbert
