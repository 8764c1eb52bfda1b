#include "app/explain_methods.h"

#include <algorithm>
#include <sstream>

#include "core/utf8.h"
#include "explain/attention.h"
#include "explain/gradient_attention.h"
#include "explain/rollout.h"
#include "shell/suggest.h"
#include "shell/usage_error.h"

namespace glassbert {
namespace {

constexpr ScaleKind share = ScaleKind::unit, size = ScaleKind::panel,
                    either_sign = ScaleKind::symmetric;
[[maybe_unused]] constexpr bool alone = false, with_more = true;

const std::vector<Method> methods{
    // Where attention goes
    {"attention", explain_by_attention, "layer head position", share, alone,
     "the weights of a layer"},
    {"rollout", explain_by_rollout, "layer from-layer position", share, alone,
     "weights multiplied through the layers, half of each the residual connection"},
    // What F's derivatives say
    {"gradient-attention", explain_by_gradient_attention, "layer head position", size, alone,
     "weights times the size of F's derivative by them"},
    {"gradient-attention-signed", explain_by_gradient_attention_signed, "layer head position",
     either_sign, alone, "weights times F's derivative by them"},
};

const Method& find_method(const std::string& name) {
  const auto found = std::ranges::find(methods, name, &Method::name);
  if (found != methods.end()) return *found;
  std::vector<std::string> names;
  for (const Method& method : methods) names.push_back(method.name);
  const auto meant = nearest(name, names);
  throw UsageError(
      "--method", '"' + printable(name) + "\" is not known",
      meant ? "did you mean " + *meant + "?" : "`glassbert explain --help` lists them");
}

}  // namespace

bool Method::reads(const std::string& flag) const {
  std::istringstream words(flags);
  for (std::string word; words >> word;)
    if ("--" + word == flag) return true;
  return false;
}

const std::vector<Method>& all_methods() { return methods; }

std::vector<Method> methods_named(const std::vector<std::string>& names) {
  std::vector<Method> chosen;
  const auto add = [&](const Method& method) {
    if (std::ranges::find(chosen, method.name, &Method::name) == chosen.end())
      chosen.push_back(method);
  };
  for (const std::string& name : names) {
    if (name != "all")
      add(find_method(name));
    else
      for (const Method& method : methods)
        if (!method.needs_more) add(method);
  }
  return chosen;
}

}  // namespace glassbert
