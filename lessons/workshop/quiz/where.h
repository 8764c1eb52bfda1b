#pragma once

#include <string>
#include <vector>

#include "formula.h"
#include "shown.h"

namespace glassbert::quiz {

// Where the formulas of the project are explained and computed, as the files say now.
class Where {
 public:
  Where() : formulas_(all_formulas()), shown_(shown_formulas()) {}

  const std::vector<Formula>& formulas() const { return formulas_; }

  // "lesson 05 (lessons/05-attention), formula softmax.rows, src/math/softmax.cpp:12". Throws
  // FileError where no source or no lesson has the formula.
  std::string of(const std::string& id) const;

 private:
  std::vector<Formula> formulas_;
  std::multimap<std::string, Shown> shown_;
};

}  // namespace glassbert::quiz
