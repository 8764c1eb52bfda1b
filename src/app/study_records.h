#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "debate/study_record.h"
#include "debate/study_text.h"

namespace glassbert {

// The records in a file, a line each. Throws FileError for a line that is none.
std::vector<StudyRecord> read_records(const std::string& path);

// Answers each text that has no record yet and writes the file anew now and then and at the end, in
// the order of the texts; interrupted, it writes what there is before it ends. `known` are the
// records of the first texts, from an earlier run.
std::vector<StudyRecord> write_records(const std::string& path, const std::string& what,
                                       std::vector<StudyRecord> known,
                                       std::span<const StudyText> texts,
                                       const std::function<StudyRecord(const StudyText&)>& answer);

}  // namespace glassbert
