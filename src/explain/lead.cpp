#include "explain/lead.h"

namespace glassbert {

Question about_lead(const Bert& bert, const Sequence& sequence, SpecialIds special) {
  Question plain(bert, sequence, {}, special);
  check(bert.classifier.has_value(), "lead: the model has no classifier, so it decides nothing");
  return Question(bert, sequence, margin_aim(*plain.aim().label), special);
}

}  // namespace glassbert
