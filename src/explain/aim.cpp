#include "explain/aim.h"

#include <algorithm>
#include <iterator>

namespace glassbert {
namespace {

Index place_of_largest(std::span<const real> row) {
  return std::ranges::max_element(row) - row.begin();
}

}  // namespace

Aim logit_aim(Index label) {
  Aim aim{logit(label), join("logit:", label), label};
  aim.is_logit = true;
  return aim;
}

Aim margin_aim(Index label) { return {margin(label), join("margin:", label), label}; }

Aim masked_word_aim(Index position, Index id) {
  Aim aim{masked_word_logit(position, id), join("mlm:", position, ":", id), id, position};
  aim.reads_words = true;
  return aim;
}

Aim usual_aim(const Trace& run, Index mask_id) {
  if (!run.logits.empty()) return logit_aim(place_of_largest(run.logits.row(0)));
  const auto mask = std::ranges::find(run.batch.ids, mask_id);
  check(!run.mlm_logits.empty() && mask != run.batch.ids.end(),
        "--objective: the checkpoint has no classifier",
        run.mlm_logits.empty() ? "" : " and the text no [MASK]",
        ", so there is no usual one; name one, such as mlm:POS:ID or similarity:FILE");
  const Index position = mask - run.batch.ids.begin();
  return masked_word_aim(position, place_of_largest(run.mlm_logits.row(position)));
}

}  // namespace glassbert
