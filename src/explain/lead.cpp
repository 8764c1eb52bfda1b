#include "explain/lead.h"

namespace glassbert {
namespace {

// The likeliest word of a row of logits but for `other`.
Index likeliest_but(std::span<const real> logits, Index other) {
  Index best = other == 0 ? 1 : 0;
  for (Index id = best; id < std::ssize(logits); ++id)
    if (id != other && logits[id] > logits[best]) best = id;
  return best;
}

}  // namespace

Question about_lead(const Bert& bert, const Sequence& sequence, SpecialIds special) {
  Question plain(bert, sequence, {}, special);
  Aim aim = plain.aim();
  if (!aim.reads_words) return Question(bert, sequence, margin_aim(*aim.label), special);
  const Index next = likeliest_but(plain.run().mlm_logits.row(*aim.position), *aim.label);
  aim.F = masked_word_difference(*aim.position, *aim.label, next);
  aim.text = join("mlm-diff:", *aim.position, ":", *aim.label, ":", next);
  return Question(bert, sequence, aim, special);
}

}  // namespace glassbert
