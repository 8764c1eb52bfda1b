#pragma once

#include <string>
#include <vector>

#include "school/grade.h"
#include "zoo/head_study.h"

namespace glassbert {

// What an exam found, for people and for programs.
std::string table_of(const std::vector<Grade>& grades);
std::string json_of(const std::vector<Grade>& grades);

// Which heads have which behaviour, for people.
std::string table_of(const std::vector<HeadStudy>& studies);

}  // namespace glassbert
