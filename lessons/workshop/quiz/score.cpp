#include "score.h"

#include "bullets.h"
#include "core/check.h"
#include "draw/number_text.h"
#include "measure/share_interval.h"
#include "shell/table.h"

namespace glassbert::quiz {

void Score::add(const std::string& id, Kind kind, const std::string& condition, bool is_right) {
  all_.add(is_right);
  by_kind_[kind].add(is_right);
  by_id_[id].add(is_right);
  if (!condition.empty()) by_condition_[condition].add(is_right);
}

std::string Score::text(Index total) const {
  std::string text = join("answered ", all_.cases, " of ", total, ", right ", all_.right, "\n");
  if (all_.cases > 0) {
    Table table({"kind", "right", "of"});
    for (const auto& [kind, count] : by_kind_)
      table.add({std::string(name_of(kind)), join(count.right), join(count.cases)});
    text += table.text();
  }
  for (const auto& [why, count] : skipped_)
    text += join("skipped ", count, count == 1 ? " question: " : " questions: ", why, "\n");
  return text + forecasts() + bullets();
}

std::string Score::forecasts() const {
  if (by_condition_.empty()) return "";
  Table table({"what you saw of the attention", "right", "of", "accuracy", "95 % interval"});
  for (const auto& [condition, count] : by_condition_) {
    const Interval interval = share_interval(count.right, count.cases);
    const double share = static_cast<double>(count.right) / static_cast<double>(count.cases);
    table.add({condition, join(count.right), join(count.cases), percent_text(share),
               percent_text(interval.low) + " to " + percent_text(interval.high)});
  }
  return "\nyour forecasts of the model's decisions\n" + table.text() +
         "Intervals that overlap leave open whether the heatmap helped you. Every other text is "
         "one that the "
         "model decides against its words, where there was one. Other seeds give other texts.\n";
}

std::string Score::bullets() const {
  Table table({"what the course's summary says, in our words", "right", "of"});
  bool has_any = false;
  for (const Bullet& bullet : summary_bullets()) {
    Count count;
    for (const std::string& id : bullet.questions) {
      const auto found = by_id_.find(id);
      if (found == by_id_.end()) continue;
      count.right += found->second.right;
      count.cases += found->second.cases;
    }
    has_any = has_any || count.cases > 0;
    table.add({bullet.claim, join(count.right), join(count.cases)});
  }
  return has_any ? "\n" + table.text() : "";
}

}  // namespace glassbert::quiz
