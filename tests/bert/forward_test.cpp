#include <algorithm>
#include <cmath>

#include "bert/attention.h"
#include "bert/bert.h"
#include "bert/sequences.h"
#include "core/parallel.h"
#include "support/catch.h"
#include "support/close.h"
#include "support/little_bert.h"

using namespace glassbert;

namespace {

// The rows of one sequence in a stacked result.
bool same_rows(const Tensor& batch_value, Rows rows, const Tensor& single_value) {
  return same_bits(rows_of(batch_value, rows), single_value);
}

}  // namespace

TEST_CASE("attention scores follow S(a,i,j) = Q_i . K_j / sqrt(D) for each head's columns") {
  Rng rng{5};
  for (const Index T : {1, 2, 5, 9}) {
    const Index A = 3, D = 4, offset = 2;
    const Tensor Q = normal(rng, {T + offset, A * D}), K = normal(rng, {T + offset, A * D});
    const Tensor S = attention_scores(Q, K, A, {offset, offset + T});
    Tensor expected(Shape{A, T, T});
    for (Index a = 0; a < A; ++a)
      for (Index i = 0; i < T; ++i)
        for (Index j = 0; j < T; ++j) {
          double sum = 0;
          for (Index d = 0; d < D; ++d)
            sum += double(Q(offset + i, a * D + d)) * double(K(offset + j, a * D + d));
          expected(a, i, j) = static_cast<real>(sum / std::sqrt(double(D)));
        }
    CHECK(difference(S, expected, tolerance::spec) == "");
  }
}

TEST_CASE("mixing values takes each head's weighted mean of the rows of its sequence alone") {
  Rng rng{6};
  const Index A = 2, T = 5, D = 3, offset = 1;
  const Tensor P = uniform(rng, {A, T, T}), V = normal(rng, {T + 2, A * D});
  Tensor context(V.shape());
  mix_values(P, V, {offset, offset + T}, context);
  Tensor expected(V.shape());
  for (Index a = 0; a < A; ++a)
    for (Index i = 0; i < T; ++i)
      for (Index d = 0; d < D; ++d) {
        double sum = 0;
        for (Index j = 0; j < T; ++j) sum += double(P(a, i, j)) * double(V(offset + j, a * D + d));
        expected(offset + i, a * D + d) = static_cast<real>(sum);
      }
  CHECK(difference(context, expected, tolerance::spec) == "");
}

TEST_CASE("splitting into heads and merging them again changes nothing") {
  Rng rng{7};
  const Tensor x = normal(rng, {5, 12});
  CHECK(split_heads(x, 3)(2, 4, 1) == x(4, 2 * 4 + 1));
  CHECK(same_bits(merge_heads(split_heads(x, 3)), x));
  CHECK_THROWS(split_heads(x, 5));
}

TEST_CASE("a batch gives the same bits as its sequences one by one") {
  Bert bert = little_bert();
  const bool packed = GENERATE(false, true);
  if (packed) pack(bert);
  const std::vector<Sequence> sequences{short_one, long_one, masked_one, long_one};
  const Trace together = forward(bert, stack(sequences, bert.config));
  for (Index s = 0; s < 4; ++s) {
    const Trace alone = forward(bert, sequences[s]);
    const Rows rows = together.batch.rows(s);
    for (Index l = 0; l <= bert.config.L; ++l)
      CHECK(same_rows(together.hidden[l], rows, alone.hidden[l]));
    for (Index l = 0; l < bert.config.L; ++l) {
      CHECK(same_bits(together.layers[l].probs[s], alone.layers[l].probs[0]));
      CHECK(same_rows(together.layers[l].inner, rows, alone.layers[l].inner));
    }
    CHECK(same_rows(together.pooled, {s, s + 1}, alone.pooled));
  }
}

TEST_CASE("every number of threads gives the same bits") {
  Bert bert = little_bert();
  pack(bert);
  const std::vector<Sequence> sequences{long_one, short_one};
  const Batch batch = stack(sequences, bert.config);
  const int before = thread_count();
  set_thread_count(1);
  const Trace one = forward(bert, batch);
  for (const int threads : {2, 3}) {
    set_thread_count(threads);
    const Trace many = forward(bert, batch);
    for (Index l = 0; l <= bert.config.L; ++l) CHECK(same_bits(many.hidden[l], one.hidden[l]));
    for (Index l = 0; l < bert.config.L; ++l)
      for (Index s = 0; s < 2; ++s)
        CHECK(same_bits(many.layers[l].probs[s], one.layers[l].probs[s]));
  }
  set_thread_count(before);
}

TEST_CASE("without positions a permutation of the tokens permutes the output") {
  Bert bert = little_bert();
  std::ranges::fill(bert.embeddings.position.values(), real{0});
  const Sequence turned{{9, 7, 1}, {}, {}};
  const Tensor a = forward(bert, Sequence{{1, 7, 9}, {}, {}}).hidden.back();
  const Tensor b = forward(bert, turned).hidden.back();
  const Tolerance allowed{tolerance::spec.absolute * 50, 0};  // three layers of other sums
  for (Index t = 0; t < 3; ++t)
    CHECK(difference(rows_of(a, {t, t + 1}), rows_of(b, {2 - t, 3 - t}), allowed) == "");
}

TEST_CASE("a masked token changes nothing for the others") {
  const Bert bert = little_bert();
  const Trace masked = forward(bert, masked_one);
  const Trace alone = forward(bert, Sequence{{1, 3, 8, 2}, {}, {}});
  const Tolerance allowed{tolerance::spec.absolute * 50, 0};
  CHECK(difference(rows_of(masked.hidden.back(), {0, 4}), alone.hidden.back(), allowed) == "");
  for (Index a = 0; a < bert.config.A; ++a) CHECK(masked.layers[0].probs[0](a, 1, 5) == 0);
}

TEST_CASE("continuing from a layer gives the bits of the whole run") {
  const Bert bert = little_bert();
  const Trace whole = forward(bert, long_one);
  for (Index l = 0; l <= bert.config.L; ++l) {
    const Trace rest = forward_from(bert, whole, l);
    CHECK(same_bits(rest.hidden.back(), whole.hidden.back()));
    CHECK(same_bits(rest.pooled, whole.pooled));
    CHECK((l == 0 || rest.hidden[l - 1].empty()));
  }
}

TEST_CASE("a shallow trace keeps the maps and the outputs, with the same bits") {
  Bert bert = little_bert();
  if (GENERATE(false, true)) pack(bert);  // a product then bends its own results
  const auto halve = [](Index, Tensor& value) {
    for (real& v : value.values()) v /= 2;
  };
  const Hooks hooks{{Site::scores, 0, halve, {}}, {Site::inner, 1, halve, {}}};
  const Trace deep = forward(bert, long_one, hooks);
  const Trace shallow = forward(bert, long_one, hooks, Depth::attention);
  CHECK(same_bits(shallow.layers[1].probs[0], deep.layers[1].probs[0]));
  CHECK(same_bits(shallow.hidden.back(), deep.hidden.back()));
  CHECK(deep.layers[1].scores[0].size() == deep.layers[1].probs[0].size());
  CHECK(deep.layers[1].inner_input.size() == deep.layers[1].inner.size());
  CHECK(shallow.layers[1].query.empty());
  CHECK(shallow.hidden[0].empty());
  CHECK_THROWS_WITH(forward_from(bert, shallow, 1),
                    "forward_from: the trace holds no hidden.1; run it with Depth::everything");
}

TEST_CASE("an input that the model can't take is refused before anything is computed") {
  const Bert bert = little_bert();
  CHECK_THROWS_WITH(forward(bert, Sequence{}), "input: no tokens; give at least one id");
  CHECK_THROWS_WITH(forward(bert, Sequence{std::vector<Index>(18, 1), {}, {}}),
                    "input: 18 tokens, but the model has only 17 positions; shorten the text or "
                    "cut it with --truncate");
  CHECK_THROWS_WITH(forward(bert, Sequence{{1, 31}, {}, {}}),
                    "word embeddings: id 31 at position 1 is outside 0..30");
  CHECK_THROWS_WITH(forward(bert, Sequence{{1, 3}, {0, 2}, {}}),
                    "type embeddings: id 2 at position 1 is outside 0..1");
  CHECK_THROWS(forward(bert, Sequence{{1, 3}, {0}, {}}));
}
