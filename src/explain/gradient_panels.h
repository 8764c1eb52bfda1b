#pragma once

#include <string>
#include <vector>

#include "draw/heatmap.h"

namespace glassbert {

// One head's weights beside an objective's derivatives by them and by the scores they came from:
// panels of a heatmap. The maps are those of all heads, (A,T,T) each.
std::vector<Matrix> gradient_panels(const std::vector<std::string>& tokens, const Tensor& probs,
                                    const Tensor& d_probs, const Tensor& d_scores, Index head);

// One panel of derivatives by the weights or scores of a head, (A,T,T).
Matrix gradient_panel(const std::string& title, const std::vector<std::string>& tokens,
                      const Tensor& d, Index head);

}  // namespace glassbert
