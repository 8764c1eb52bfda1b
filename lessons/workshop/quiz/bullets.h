#pragma once

#include <string>
#include <vector>

namespace glassbert::quiz {

// One bullet of the course's summary, in our words, and the questions that are about it.
struct Bullet {
  std::string claim;
  std::vector<std::string> questions;  // their ids
};

// All bullets of the summary, in its order, after them the course's own first question.
const std::vector<Bullet>& summary_bullets();

}  // namespace glassbert::quiz
