#include "bank.h"
#include "changes.h"
#include "debate/rival.h"
#include "drawing.h"
#include "measure/kullback_leibler.h"
#include "measure/total_variation.h"

namespace glassbert::quiz {
namespace {

std::vector<double> in_double(const Tensor& row) {
  return {row.values().begin(), row.values().end()};
}

void ask_loss(Draft& draft) {
  const Tensor P = weights(draft.rng, 1, 3), rival = weights(draft.rng, 1, 3);
  const std::vector<double> alpha_base = in_double(P), alpha = in_double(rival);
  const double lambda = draft.rng.below(2) == 0 ? 0.1 : 0.5;
  const auto positive = static_cast<double>(20 + draft.rng.below(60)) / 100,
             moved = positive + static_cast<double>(1 + draft.rng.below(15)) / 100;
  const std::vector<double> y_base{1 - positive, positive}, y{1 - moved, moved};
  draft.ask(join("A base says \"positive\" with ", two(positive), ", its rival with ", two(moved),
                 ". The rival is paid ", lambda,
                 " for each nat by which its weights differ from the base's (Kullback and Leibler, "
                 "the rival's weights first). What is its loss on this text?"));
  draft.show("the base's weights", P);
  draft.show("the rival's", rival);
  draft.number("total variation of the outcome", total_variation(y, y_base), 0.005);
  draft.number("the divergence", kullback_leibler(alpha, alpha_base), 0.01);
  draft.number("the loss", rival_loss(y, y_base, alpha, alpha_base, lambda), 0.01);
  draft.explain(
      "What the answer moved, less what is paid. No label stands in it: the rival learns to be "
      "alike, not to be right.");
}

void ask_wrong_rival(Draft& draft) {
  ask_wrong_line(draft, "What the rival of a model makes small, for one text.", "rival.loss");
}

void ask_kept(Draft& draft) {
  draft.ask(
      "A rival learns from texts without labels. Ten times in the training the loop computes the "
      "loss on held-out texts, from their labels, and keeps the model if that is lower than ever "
      "before. The log shows how the rival's own loss falls; the model in the file answers as "
      "badly as at the start. Why?");
  draft.right("without labels each loss on held-out texts is 0, so only the first model was kept",
              "nothing was ever lower. This project made the mistake and wrote down that rivals "
              "of a whole BERT do not converge. Read a loss that never changes as a question.");
  draft.wrong("rivals of a whole BERT do not converge",
              "the log says that it did; the file holds another model than the log tells of.");
  draft.wrong("the rival learnt the training texts by heart",
              "each text was seen once at most, and its own loss on new batches went on falling.");
  draft.wrong("the pay is too large", "then the rival's weights would at least be far away.");
}

}  // namespace

std::vector<Entry> rival_questions() {
  return {{"wp.loss", Kind::compute, {"rival.loss", "kullback_leibler"}, ask_loss},
          {"wp.wrong", Kind::wrong_line, {"rival.loss"}, ask_wrong_rival},
          {"wp.kept", Kind::choose, {"rival.loss"}, ask_kept}};
}

}  // namespace glassbert::quiz
