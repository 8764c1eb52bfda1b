#include "explain/gradient_panels.h"

namespace glassbert {

Matrix gradient_panel(const std::string& title, const std::vector<std::string>& tokens,
                      const Tensor& d, Index head) {
  return token_map(title, tokens, slice(d, head), ScaleKind::symmetric, "derivative");
}

std::vector<Matrix> gradient_panels(const std::vector<std::string>& tokens, const Tensor& probs,
                                    const Tensor& d_probs, const Tensor& d_scores, Index head) {
  return {token_map("weights", tokens, slice(probs, head)),
          gradient_panel("by the weights", tokens, d_probs, head),
          gradient_panel("by the scores", tokens, d_scores, head)};
}

}  // namespace glassbert
