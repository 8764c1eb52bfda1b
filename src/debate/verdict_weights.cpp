// Uniqueness and use: what other weights in the row that the answer is read from do to it.
#include <algorithm>

#include "debate/adversary.h"
#include "debate/permutation.h"
#include "debate/row_answers.h"
#include "debate/uniform.h"
#include "debate/verdict.h"
#include "debate/verdict_parts.h"
#include "draw/number_text.h"
#include "measure/jensen_shannon.h"

namespace glassbert {
namespace {

// Runs of one row to spend: enough to tell far from near, not to find the farthest to the last
// digit as `adversarial` does.
constexpr Index rows_on_corners = 1500, rows_on_heads = 3000;
constexpr double rounding_room = 2e-6;  // below epsilon, so that another run still finds it within
constexpr double too_far = 0.5;         // of the largest distance: another picture altogether

double number_in(const Explanation& answer, const char* name) {
  for (const Note& note : answer.notes)
    if (note.name == name) return std::get<double>(note.value);
  return no_number;
}

double mean_ceiling_of(const HeadRows& rows) {
  double sum = 0;
  for (Index a = 0; a < rows.A(); ++a) sum += jensen_shannon_ceiling(rows.row(a));
  return sum / static_cast<double>(rows.A());
}

}  // namespace

CardRow test_uniqueness(Question& question, const VerdictChoices& choices) {
  Choices asked;
  asked.samples = choices.permutations;
  asked.seed = choices.seed;
  RowAnswers network(question);
  FeasibleBest best(network, std::max(0.0, choices.epsilon - rounding_room));
  search_corners(best, rows_on_corners);
  climb_by_heads(best, rows_on_heads);
  const Explanation permuted = explain_by_permutation(question, asked);
  const double jsd = best.distance(), ceiling = mean_ceiling_of(network.own_rows());
  const double share = ceiling > 0 ? jsd / ceiling : 0;
  const auto moved = permuted.values.values();
  const double same =
      double(std::ranges::count_if(moved, [&](real tvd) { return tvd <= choices.epsilon; })) /
      double(moved.size());
  return card_row(
      "uniqueness", share < too_far ? Badge::pass : Badge::fail,
      join("Other weights at a Jensen-Shannon distance of ", fixed_text(jsd, 3),
           " give the answer within ", general_text(choices.epsilon, 2), ", ", percent_text(share),
           " of the largest distance there is, ", fixed_text(ceiling, 3), "; ", percent_text(same),
           " of ", moved.size(), " permutations do. One half is the limit."),
      share, same, too_far);
}

CardRow test_use(Question& question, const VerdictChoices& choices) {
  const Explanation uniform = explain_by_uniform(question, {});
  const double tvd = number_in(uniform, "tvd");
  const bool same = number_in(uniform, "same_decision") > 0;
  return card_row("use", tvd > choices.epsilon ? Badge::pass : Badge::fail,
                  join("Uniform weights in place of the row's move the answer by ",
                       fixed_text(tvd, 3), " (total variation) and ", same ? "keep" : "change",
                       " the decision; the limit is ", general_text(choices.epsilon, 2), "."),
                  tvd, no_number, choices.epsilon);
}

}  // namespace glassbert
