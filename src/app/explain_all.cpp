#include "app/explain_all.h"

#include <algorithm>
#include <cmath>

namespace glassbert {
namespace {

// Steps of a search for flow: pairs x layers x tokens squared. 12 layers x 128 tokens, all pairs,
// are 3e9 and take a minute; one row of 512 tokens is 1.6e9.
constexpr double most_flow_steps = 2e9;

// Products of numbers in the runs of all choices of tokens: some seconds.
constexpr double most_products = 5e10;

double flow_steps(double L, double T, bool all_pairs) {
  return (all_pairs ? T * T : T) * L * T * T;
}

// Each of 2^n runs takes about 12 H^2 products for each token in each layer.
double shapley_products(const Question& question) {
  const Config& config = question.bert().config;
  const double n = static_cast<double>(question.content().size());
  return std::exp2(n) * double(question.T()) * double(config.L) * 12 * double(config.H) *
         double(config.H);
}

}  // namespace

FittedMethods fit_to_input(const std::vector<std::string>& names, const Question& question,
                           const Choices& choices) {
  FittedMethods fitted{methods_named(names), {}};
  const auto named = [&](const char* name) {
    return std::ranges::find(names, name) != names.end();
  };
  if (!named("all")) return fitted;
  const bool knows_content = question.special().start >= 0;
  if (knows_content && !named("shapley-exact")) {
    if (shapley_products(question) <= most_products)
      fitted.methods.push_back(methods_named({"shapley-exact"})[0]);
    else
      fitted.left_out.push_back(join("shapley-exact: the choices of ", question.content().size(),
                                     " tokens are too many; ask for it by name"));
  }
  const double L = static_cast<double>(question.bert().config.L);
  if (!named("attention-flow") &&
      flow_steps(L, double(question.T()), !choices.row) > most_flow_steps) {
    std::erase_if(fitted.methods, [](const Method& m) { return m.name == "attention-flow"; });
    fitted.left_out.push_back(join("attention-flow: ", choices.row ? "a row" : "all pairs", " of ",
                                   question.T(), " tokens take too long; ask for it by name"));
  }
  return fitted;
}

}  // namespace glassbert
