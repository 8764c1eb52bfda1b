#include "app/explain_aim.h"

#include "app/objective.h"

namespace glassbert {

std::optional<Aim> read_aim(const Arguments& arguments, Index L) {
  const std::optional<std::string> text = arguments.value("--objective");
  if (!text) return std::nullopt;
  const NamedObjective named = parse_named_objective(*text);
  Aim aim{named.objective, *text};
  const std::string& kind = named.kind;
  aim.is_logit = kind == "logit";
  aim.reads_words = kind.starts_with("mlm");
  if (aim.is_logit || kind == "margin" || kind == "loss") aim.label = named.numbers[0];
  if (aim.reads_words) {
    aim.position = named.numbers[0];
    aim.label = named.numbers[1];
  }
  if (kind == "hidden") {
    aim.position = named.numbers[1];
    aim.reads_inner_state = named.numbers[0] < L;
  }
  return aim;
}

}  // namespace glassbert
