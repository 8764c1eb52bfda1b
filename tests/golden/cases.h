#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "bert/hooks.h"
#include "io/json.h"

// The lines of a golden cases.jsonl and what stands in one. Files that a case names lie relative to
// its folder.
std::vector<glassbert::Json> read_lines(const std::filesystem::path& file,
                                        std::string_view part = "");  // those that hold it
std::vector<glassbert::Index> integers(const glassbert::Json* list);  // none where there is no list
// Appends the numbers of nested lists in order; null is NaN.
void flatten(const glassbert::Json& list, std::vector<double>& numbers);
glassbert::Sequence sequence_of(const glassbert::Json& line);
glassbert::Hooks changes_of(const glassbert::Json& line, const std::filesystem::path& folder,
                            const glassbert::Config& config, const glassbert::Batch& batch);
std::vector<std::string> objectives_of(const glassbert::Json& line,
                                       const std::filesystem::path& folder);
