#include "text/coverage.h"

namespace glassbert {

Tensor coverage(const Tokens& tokens, Index characters) {
  Tensor map(Shape{tokens.size(), characters});
  for (Index n = 0; n < tokens.size(); ++n)
    for (Index c = tokens.offsets[n].begin; c < tokens.offsets[n].end; ++c) map(n, c) = 1;
  return map;
}

}  // namespace glassbert
