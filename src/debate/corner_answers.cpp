#include "debate/corner_answers.h"

namespace glassbert {

HeadRows rows_of(const Corner& corner, Index K) {
  HeadRows rows(std::ssize(corner), K);
  for (Index a = 0; a < rows.A(); ++a) rows.put_all_on(a, corner[a]);
  return rows;
}

void CornerAnswers::learn(const std::vector<Corner>& corners) {
  std::vector<Corner> unknown;
  std::vector<HeadRows> rows;
  for (const Corner& corner : corners) {
    if (known_.count(corner) > 0) continue;
    unknown.push_back(corner);
    rows.push_back(rows_of(corner, best_.network().own_rows().K()));
  }
  const std::vector<RowAnswer> answers = best_.network().answers(rows);
  for (std::size_t i = 0; i < unknown.size(); ++i) {
    known_.emplace(unknown[i], answers[i]);
    best_.offer(rows[i], answers[i].distance);
  }
}

}  // namespace glassbert
