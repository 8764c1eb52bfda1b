#include "explain/short_forms.h"

#include "bert/attention.h"
#include "math/matmul.h"
#include "measure/relative_error.h"
#include "support/catch.h"
#include "support/little_bert.h"

using namespace glassbert;

namespace {

const Sequence six_tokens{{2, 7, 9, 30, 4, 3}, {}, {}};

}  // namespace

TEST_CASE("in layer 0 the short form is as good from BERT's input as from its own") {
  const Bert bert = little_bert();
  const ShortForms forms = try_short_forms(bert, forward(bert, six_tokens));
  CHECK(forms.errors(1, 0) == forms.errors(4, 0));
  CHECK(forms.errors(1, 2) != forms.errors(4, 2));
}

TEST_CASE("the short form's error is that of attention plus input against the next hidden state") {
  const Bert bert = little_bert();
  const Trace trace = forward(bert, six_tokens);
  const Tensor guess = add(trace.hidden[1], trace.layers[1].attention_out);
  CHECK(double(try_short_forms(bert, trace).errors(1, 1)) ==
        Approx(mean_relative_error(guess, trace.hidden[2])));
}

TEST_CASE("only the last LayerNorm is missing from m + FFN(m), and normalising makes up for it") {
  const Bert bert = little_bert();  // as training begins: factor 1 and shift 0 in every LayerNorm
  const ShortForms forms = try_short_forms(bert, forward(bert, six_tokens));
  for (Index l = 0; l < bert.config.L; ++l) {
    CHECK(forms.errors(3, l) > 0.01);
    CHECK(forms.normalised(3, l) < 1e-5);
  }
}
