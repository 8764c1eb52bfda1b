#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace glassbert {

// A formula that students write themselves: a line of lessons/exercises.txt.
struct Exercise {
  std::string lesson;  // "05"
  std::string id;      // of the formula
  int points;
  int minutes;
};

// The exercises of all lessons, in the order of their tasks. Throws FileError that names the line
// where one can't be read.
std::vector<Exercise> all_exercises();

// Those of one lesson. Throws FileError where it has none.
std::vector<Exercise> exercises_of(const std::string& lesson);

// The student's file: work/05/softmax.cpp.
std::filesystem::path work_file(const Exercise& exercise);

// Puts the stub of each exercise of a lesson into work/, but for files that are there already: they
// are the student's. Returns a line for each.
std::vector<std::string> start(const std::string& lesson);

}  // namespace glassbert
