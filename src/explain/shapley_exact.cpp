#include "explain/shapley_exact.h"

#include <cmath>
#include <numeric>

#include "explain/kept_tokens.h"
#include "measure/shapley.h"

namespace glassbert {

Explanation explain_by_shapley_exact(Question& question, const Choices&) {
  const std::vector<Index> tokens = question.content();
  check(!tokens.empty(), "shapley-exact: the input holds nothing but special tokens");
  const std::vector<double> values = values_of_all_choices(question, tokens);
  const std::vector<double> phi = shapley_values(std::ssize(tokens), values);
  const double sum = std::accumulate(phi.begin(), phi.end(), 0.0);
  return {spread_over_input(phi, tokens, question.T()),
          Along::tokens,
          Along::tokens,
          {{"choices", "absent tokens are [MASK], special tokens always stay"},
           {"baseline_value", values.front()},
           {"efficiency_error", sum - (values.back() - values.front())}}};
}

}  // namespace glassbert
