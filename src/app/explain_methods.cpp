#include "app/explain_methods.h"

#include <algorithm>
#include <sstream>

#include "core/utf8.h"
#include "debate/adversarial.h"
#include "debate/erasure_flip.h"
#include "debate/permutation.h"
#include "debate/uniform.h"
#include "explain/attention.h"
#include "explain/attention_entropy.h"
#include "explain/attention_erasure.h"
#include "explain/attention_flow.h"
#include "explain/chefer.h"
#include "explain/comprehensiveness.h"
#include "explain/gradient_attention.h"
#include "explain/gradient_x_input.h"
#include "explain/head_ablation.h"
#include "explain/head_gradient.h"
#include "explain/input_gradient.h"
#include "explain/integrated_gradients.h"
#include "explain/kernel_shap.h"
#include "explain/lime.h"
#include "explain/logit_attribution.h"
#include "explain/norm_attention.h"
#include "explain/occlusion.h"
#include "explain/patching.h"
#include "explain/rollout.h"
#include "explain/shapley_exact.h"
#include "explain/sufficiency.h"
#include "explain/value_zeroing.h"
#include "shell/suggest.h"
#include "shell/usage_error.h"

namespace glassbert {
namespace {

constexpr ScaleKind share = ScaleKind::unit, size = ScaleKind::panel,
                    either_sign = ScaleKind::symmetric;
constexpr bool alone = true, other = false;  // see Method::in_stack

const std::vector<Method> methods{
    // Where attention goes
    {"attention", explain_by_attention, "layer head position", share, alone, "weights of a layer"},
    {"attention-entropy", explain_by_attention_entropy, "position", size, other,
     "how widely each head looks"},
    {"rollout", explain_by_rollout, "layer from-layer position", share, alone,
     "weights multiplied through the layers"},
    {"attention-flow", explain_by_attention_flow, "layer from-layer position", share, alone,
     "the largest flow from token to token through the layers"},
    {"norm-attention", explain_by_norm_attention, "layer head position", size, alone,
     "length of what each token adds to another in a layer"},
    {"value-zeroing", explain_by_value_zeroing, "layer position", share, alone,
     "how far a layer's output turns when a token's values are zero"},
    // Derivatives of F
    {"gradient-attention", explain_by_gradient_attention, "layer head position", size, alone,
     "weights times the size of F's derivative by them"},
    {"gradient-attention-signed", explain_by_gradient_attention_signed, "layer head position",
     either_sign, alone, "weights times F's derivative by them"},
    {"chefer", explain_by_chefer, "layer from-layer position", size, alone,
     "weights times F's derivative by them, added up through the layers"},
    {"input-gradient", explain_by_input_gradient, "", size, alone,
     "length of F's derivative by each word embedding"},
    {"gradient-x-input", explain_by_gradient_x_input, "", either_sign, alone,
     "word embedding times F's derivative by it"},
    {"integrated-gradients", explain_by_integrated_gradients, "steps rule baseline", either_sign,
     alone, "F's derivatives along a way from an empty input to this one"},
    {"head-gradient", explain_by_head_gradient, "", size, other,
     "size of F's derivative by each head's volume"},
    {"head-gradient-signed", explain_by_head_gradient_signed, "", either_sign, other,
     "F's derivative by each head's volume"},
    // Something taken away
    {"occlusion", explain_by_occlusion, "removal", either_sign, alone,
     "what F loses without each token"},
    {"attention-erasure", explain_by_attention_erasure, "layer erase", either_sign, alone,
     "what F loses when nobody attends to a token"},
    {"head-ablation", explain_by_head_ablation, "", either_sign, other,
     "what F loses without each head"},
    {"lime", explain_by_lime, "masks samples seed", either_sign, alone,
     "slopes of a line through F of masked inputs"},
    {"shapley-exact", explain_by_shapley_exact, "", either_sign, other,
     "Shapley values from all choices of tokens"},
    {"kernel-shap", explain_by_kernel_shap, "masks samples seed", either_sign, alone,
     "Shapley values by regression"},
    // Parts of the model
    {"patching", explain_by_patching, "corrupt-ids corrupt-types", either_sign, other,
     "how much of a corrupted answer each clean state brings back"},
    {"logit-attribution", explain_by_logit_attribution, "", either_sign, other,
     "what each part of the model adds to a logit"},
    // Tests of a ranking
    {"comprehensiveness", explain_by_comprehensiveness, "scores removal", either_sign, other,
     "what the answer loses without the highest-scored tokens"},
    {"sufficiency", explain_by_sufficiency, "scores removal", either_sign, other,
     "what it loses when there are no others"},
    // The debate: is attention explanation?
    {"permutation", explain_by_permutation, "permutations scope samples seed", share, other,
     "how far the answer moves when weights are permuted"},
    {"uniform", explain_by_uniform, "scope", share, other, "the answer under uniform weights"},
    {"erasure-flip", explain_by_erasure_flip, "order permutations", size, other,
     "how many keys are erased until the decision changes"},
    {"adversarial", explain_by_adversarial, "epsilon", share, other,
     "other weights, as different as found, that leave the answer"}};

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
        if (method.in_stack) add(method);
  }
  return chosen;
}

}  // namespace glassbert
