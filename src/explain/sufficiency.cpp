#include "explain/sufficiency.h"

#include "explain/rationale.h"
#include "explain/removal.h"
#include "measure/aopc.h"

namespace glassbert {

Explanation explain_by_sufficiency(Question& question, const Choices& choices) {
  const auto [probability, values] = test_rationales(question, choices, Kept::rationale);
  Explanation answer{Tensor(Shape{std::ssize(values)}), Along::shares};
  for (Index k = 0; k < std::ssize(values); ++k)
    answer.values(k) = static_cast<real>(probability - values[k]);
  answer.notes = {{"choices", join("p less p of the highest-scored tokens alone, ",
                                   name_removal(choices.removal))},
                  {"aopc", aopc(probability, values)},
                  {"probability", probability}};
  return answer;
}

}  // namespace glassbert
