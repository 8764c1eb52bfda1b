#include "bank.h"
#include "changes.h"

namespace glassbert::quiz {

std::vector<Entry> wrong_line_questions() {
  const auto about = [](const std::string& name, const std::string& id, const std::string& what) {
    return Entry{"wrong." + name, Kind::wrong_line, {id}, [=](Draft& draft) {
                   ask_wrong_line(draft, what, id);
                 }};
  };
  return {about("scores", "attention.scores", "The scores of all heads."),
          about("softmax", "softmax.rows", "The softmax."),
          about("context", "attention.context", "The weighted mean of the values."),
          about("entropy", "entropy.rows", "The entropy of each row, in nats.")};
}

}  // namespace glassbert::quiz
