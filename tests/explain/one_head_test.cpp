#include "explain/one_head.h"

#include <cmath>

#include "support/index_notation.h"
#include "support/little_bert.h"

using namespace glassbert;

TEST_CASE("the scores of one wide head are the sum of the heads' scores over the root of A") {
  const Bert bert = little_bert();
  const Trace trace = forward(bert, Sequence{{2, 7, 9, 30, 4, 3}, {}, {}});
  const Tensor& S = trace.layers[1].scores[0];
  const Index A = S.dim(0), T = S.dim(1);
  const LayerTrace joined = attend_as_one_head(bert, trace, 1);
  expect_close(joined.scores[0], by_index({1, T, T}, [&](Index, Index t, Index s) {
                 return sum(A, [&](Index a) { return double(S(a, t, s)); }) / std::sqrt(double(A));
               }));
  CHECK_FALSE(same_bits(joined.attention_out, trace.layers[1].attention_out));
}

TEST_CASE("a layer of one head is left as it is") {
  Bert bert = little_bert();
  bert.config.A = 1;
  const Trace trace = forward(bert, Sequence{{2, 7, 3}, {}, {}});
  CHECK(same_bits(attend_as_one_head(bert, trace, 2).attention_out, trace.layers[2].attention_out));
}
