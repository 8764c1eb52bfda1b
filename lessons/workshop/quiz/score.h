#pragma once

#include <map>
#include <string>
#include <vector>

#include "question.h"

namespace glassbert::quiz {

// How answers went: of all, by kind, by bullet of the course's summary, of forecasts by what could
// be seen.
class Score {
 public:
  void add(const std::string& id, Kind kind, const std::string& condition, bool is_right);
  void skip(const std::string& why) { ++skipped_[why]; }

  Index answered() const { return all_.cases; }

  // The lines at the end of a quiz of `total` questions.
  std::string text(Index total) const;

 private:
  struct Count {
    Index right = 0, cases = 0;
    void add(bool is_right) {
      ++cases;
      right += is_right ? 1 : 0;
    }
  };
  std::string forecasts() const;
  std::string bullets() const;

  Count all_;
  std::map<Kind, Count> by_kind_;
  std::map<std::string, Count> by_id_, by_condition_;
  std::map<std::string, Index> skipped_;
};

}  // namespace glassbert::quiz
