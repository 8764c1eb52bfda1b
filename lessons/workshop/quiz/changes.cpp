#include "changes.h"

namespace glassbert::quiz {

const std::vector<Change>& all_changes() {
  static const std::vector<Change> changes{
      {"attention.scores", "static_cast<real>(D)", "static_cast<real>(query.dim(1))",
       "scale_by_width",
       "The scale is the root of H, the width of all heads together. Each head's products are sums "
       "of D numbers, so the rows come out too flat."},
      {"attention.scores", "columns_of(key, rows, a * D, D)", "columns_of(key, rows, 0, D)", "",
       "Every head reads the keys of head 0."},
      {"attention.scores", "multiply(Q_a, transposed(K_a)", "multiply(K_a, transposed(Q_a)",
       "swapped",
       "Keys go down and queries across: the map on its side, and softmax then shares out the "
       "wrong "
       "way."},

      {"softmax.rows", "row_maximum(p_r)", "0", "no_shift",
       "Right on paper; but e^100 is too large for a float, and infinity by infinity is no "
       "number."},
      {"softmax.rows", "scale_row(p_r, 1 / sum)", "scale_row(p_r, 1 / top)", "",
       "The row is divided by its largest score and does not sum to 1."},

      {"softmax.rows", "p_r = p.row(r)", "p_r = p.row(0)", "",
       "Row 0 is worked on again and again; all other rows stay scores."},

      {"entropy.rows", "std::log(p_c)", "std::log2(p_c)", "base_two",
       "That counts in bits; nats are asked for, and the largest entropy of T keys is ln T. Papers "
       "use both, so numbers from two papers may differ by the factor .693."},
      {"entropy.rows", "sum -= p_c", "sum += p_c", "",
       "Logarithms of numbers below 1 are negative: this entropy is below 0."},
      {"entropy.rows", "if (p_c > 0)", "if (p_c >= 0)", "zero_is_nan",
       "A weight of exactly 0 gives 0 times minus infinity, which is no number. Adversarial "
       "weights "
       "have such zeros."},

      {"attention.context", "multiply(matrix_of(probs, a), V_a",
       "multiply(transposed(matrix_of(probs, a)), V_a", "by_query",
       "Each token takes what others give it by their rows: columns of P, which do not sum to 1."},
      {"attention.context", "columns_of(value, rows, a * D, D)", "columns_of(value, rows, 0, D)",
       "", "Every head mixes the values of head 0."},

      {"attention.context", "columns_of(context, rows, a * D, D)",
       "columns_of(context, rows, 0, D)", "",
       "Every head writes into the columns of head 0, over what the one before wrote."},

      {"jensen_shannon.rows", "sum += p_c / 2 *", "sum += p_c *", "",
       "p counts whole and q half: exchanged, the two would have another distance, and it can "
       "exceed "
       "ln 2."},
      {"jensen_shannon.rows", "mean = (p_c + q_c) / 2", "mean = q_c", "",
       "That is half of Kullback's divergence from q: not the same for p and q exchanged, and "
       "infinite where q is 0. Jensen and Shannon measure both from their mean, so it is ln 2 at "
       "most."},
      {"jensen_shannon.rows", "if (q_c > 0)", "if (p_c > 0)", "",
       "What q has where p is 0 is left out, and an adversary puts its weight exactly there. Where "
       "q "
       "is 0 and p is not, 0 times minus infinity is no number."},

      {"rollout", "matmul(residual_attention(probs), shares)",
       "matmul(shares, residual_attention(probs))", "order",
       "The later layer belongs on the left: row t of the last layer says which tokens of the "
       "layer "
       "below t reads, and those rows say what these had read. Nothing crashes and every row still "
       "sums to 1, so only maps that do not commute reveal it."},

      {"rollout.residual", "/ static_cast<real>(A) / 2", "/ static_cast<real>(A)", "",
       "The heads' mean counts whole and the token itself half: rows sum to 1.5."},
      {"rollout.residual", "passed(t, t) += real(0.5)", "passed(t, t) += real(1)", "",
       "The token itself counts whole and the heads half: rows sum to 1.5."},
      {"rollout.residual", "sum += probs(a, t, s)", "sum += probs(a, s, t)", "",
       "Key and query are exchanged: it passes on who reads a token, not what the token reads."},

      {"encoder_layer", "layer_norm(add(hidden, trace.attention_out)",
       "layer_norm(add(hidden, hidden)", "",
       "The attention block is computed and then left out: its result is added nowhere."},
      {"encoder_layer", "layer_norm(add(trace.middle.y, trace.feed_forward_out)",
       "layer_norm(add(hidden, trace.feed_forward_out)", "input_again",
       "The second sum takes the layer's input where what the attention block made belongs."},
      {"encoder_layer", "feed_forward(trace.middle.y", "feed_forward(hidden", "",
       "The feed-forward block reads the layer's input, as if attention had not been."},

      {"softmax.rows.grad", "row_dot(d_p.row(r), p.row(r))", "row_dot(p.row(r), p.row(r))", "",
       "What is taken off is the mean of the derivatives, weighted by p. Without it the row of "
       "results does not sum to 0, and moving all scores by the same number would seem to matter."},
      {"softmax.rows.grad", "weigh_row(p.row(r), d_p.row(r), mean",
       "weigh_row(p.row(r), d_p.row(r), 0", "",
       "A weight can only grow at the cost of the others in its row. Without the mean a row of "
       "equal "
       "derivatives gives a result, though it changes nothing."},

      {"rival.loss", "- lambda *", "+ lambda *", "reward_added",
       "Distance costs instead of paying: every rival is a copy of the base, whatever the pay."},
      {"rival.loss", "kullback_leibler(alpha, alpha_base)", "kullback_leibler(alpha_base, alpha)",
       "base_first",
       "The base's weights come first: a key that only the base looks at is paid without limit."},
      {"rival.loss", "total_variation(y, y_base)", "total_variation(alpha, alpha_base)", "",
       "Outcomes don't come in at all: the weights are kept alike in one sense and driven apart in "
       "another."},

      {"value_zeroing.turn", "1 - xy / std::sqrt(xx * yy)", "1 - xy", "no_lengths",
       "The lengths of the rows are forgotten: long rows seem not to turn at all."},
      {"value_zeroing.turn", "std::max(1 - xy / std::sqrt(xx * yy), 0.0)",
       "xy / std::sqrt(xx * yy)", "cosine", "That is the cosine: 1 for a row that has not moved."},
  };
  return changes;
}

Change ask_wrong_line(Draft& draft, const std::string& what, const std::string& id) {
  std::vector<Change> choices = all_changes();
  std::erase_if(choices, [&](const Change& change) { return change.id != id; });
  const Change change = choices[draft.rng.below(std::ssize(choices))];
  const Listing listing = changed(all_formulas(), change);
  draft.ask(what + " One line of it is wrong. Which?");
  draft.show(listing.text);
  draft.whole("the line", listing.wrong);
  draft.explain(change.why);
  draft.explain("In " + listing.source + " it reads:");
  draft.explain("    " + listing.right);
  return change;
}

}  // namespace glassbert::quiz
