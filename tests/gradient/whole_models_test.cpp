// Whole models against central differences: a random direction for each parameter tensor and for
// the value at each hook site of each layer.
#include <map>

#include "bert/bert.h"
#include "bert/interventions.h"
#include "bert/objective.h"
#include "gradient/differences.h"
#include "gradient/models.h"
#include "math/matmul.h"
#include "support/catch.h"

using namespace glassbert;

namespace {

constexpr double step = 1e-4;

struct NamedObjective {
  const char* name;
  Objective objective;
};

// One of each kind.
std::vector<NamedObjective> all_objectives(const Config& c) {
  Rng rng{31};
  return {{"logit", logit(2)},
          {"margin", margin(1)},
          {"loss", loss(0)},
          {"mlm", masked_word_logit(1, 7)},
          {"mlm-diff", masked_word_difference(0, 3, 12)},
          {"mlm-loss", masked_word_loss(2, 5)},
          {"pooled", pooled_number(3)},
          {"hidden", hidden_number(1, 2, 4)},
          {"similarity", similarity(normal(rng, {c.H}))},
          {"pooled-dot", pooled_dot(normal(rng, {c.H}))},
          {"hidden-dot", hidden_dot(normal(rng, {c.H}))}};
}

// One of each kind of change, in both layers.
Hooks all_changes(const Config& c, const Batch& batch) {
  Rng rng{32};
  return {replace_hidden(0, 1, normal(rng, {c.H})),
          ablate_head(0, 1),
          renormalise_without(0, 0, 2),
          renormalise_without(0, 0, 0),
          uniform_attention(1, 1, batch),
          renormalise_without(1, 0, 1),
          mean_head(1, 1, normal(rng, {c.D()})),
          replace_hidden(2, 2, normal(rng, {c.H}))};
}

double value(const Bert& bert, const Batch& batch, const Hooks& hooks, const Objective& objective) {
  double sum = 0;
  for (const double v : objective(forward(bert, batch, hooks)).values) sum += v;
  return sum;
}

// Derivatives along directions, grouped by kind; checked when the largest of each kind is known.
class Derivatives {
 public:
  void add(const std::string& kind, const std::string& name, double analytic, double numeric) {
    found_[kind].push_back({name, analytic, numeric});
  }

  // `test_gradient_double -s` shows each kind's worst error on a line "worst of ...".
  void check_all() const {
    for (const auto& [kind, derivatives] : found_) {
      double largest = 0, worst = 0;
      for (const Found& d : derivatives) largest = std::max(largest, std::abs(d.numeric));
      std::string where;
      for (const Found& d : derivatives) {
        const double error = relative_error(d.analytic, d.numeric, largest);
        if (error <= worst) continue;
        worst = error;
        where = join(d.name, ", ", d.analytic, ", by differences ", d.numeric);
      }
      INFO("worst of " << derivatives.size() << " " << kind << ": " << worst << " at " << where);
      CHECK(worst <= tolerance::difference);
    }
  }

 private:
  struct Found {
    std::string name;
    double analytic, numeric;
  };
  std::map<std::string, std::vector<Found>> found_;
};

const char* name_of(Kind kind) {
  switch (kind) {
    case Kind::weight:
      return "weights";
    case Kind::bias:
      return "biases";
    case Kind::embedding:
      return "embeddings";
    case Kind::norm_weight:
      return "norm weights";
    case Kind::norm_bias:
      return "norm biases";
  }
  return "";
}

void check_parameters(Bert bert, const Batch& batch, const Hooks& hooks,
                      const Objective& objective) {
  const Trace trace = forward(bert, batch, hooks);
  const Gradient d = backward(bert, trace, objective(trace).d_trace, hooks, Wanted::parameters);
  std::map<std::string, Tensor> d_parameters;
  for_each_parameter(*d.parameters, [&](const std::string& name, const Tensor& x, const Shape&,
                                        Kind) { d_parameters[name] = x; });
  Derivatives derivatives;
  Rng rng{33};
  for_each_parameter(bert, [&](const std::string& name, Tensor& x, const Shape& shape, Kind kind) {
    const Tensor at = x, direction = normal(rng, shape);
    const double numeric = derivative_at_zero(
        [&](double t) {
          for (Index i = 0; i < x.size(); ++i)
            x.values()[i] = static_cast<real>(at.values()[i] + t * direction.values()[i]);
          return value(bert, batch, hooks, objective);
        },
        step);
    x = at;
    const double analytic = dot(d_parameters.at(name), direction);
    if (name.ends_with("key.bias"))
      CHECK(std::abs(analytic) < 1e-9);  // it adds the same to all scores of a row
    else
      derivatives.add(name_of(kind), name, analytic, numeric);
  });
  derivatives.check_all();
}

struct SiteValue {
  Site site;
  const char* name;
  Tensor LayerTrace::*field;  // null: of the whole trace, or maps
};

const std::vector<SiteValue> sites{
    {Site::words, "words", nullptr},
    {Site::query, "query", &LayerTrace::query},
    {Site::key, "key", &LayerTrace::key},
    {Site::value, "value", &LayerTrace::value},
    {Site::scores, "scores", nullptr},
    {Site::probs, "probs", nullptr},
    {Site::context, "context", &LayerTrace::context},
    {Site::attention_out, "attention_out", &LayerTrace::attention_out},
    {Site::middle, "middle", nullptr},
    {Site::inner, "inner", &LayerTrace::inner},
    {Site::feed_forward_out, "feed_forward_out", &LayerTrace::feed_forward_out},
    {Site::hidden, "hidden", nullptr}};

// The derivative at a site for one sequence, in the shape in which hooks see it.
Tensor at_site(const Trace& d, const SiteValue& site, Index layer, Index s, Index heads) {
  const Rows rows = d.batch.rows(s);
  if (site.site == Site::words) return rows_of(d.words, rows);
  if (site.site == Site::hidden) return rows_of(d.hidden[layer], rows);
  const LayerTrace& l = d.layers[layer];
  if (site.site == Site::scores) return l.scores[s];
  if (site.site == Site::probs) return l.probs[s];
  if (site.site == Site::middle) return rows_of(l.middle.y, rows);
  const Tensor x = rows_of(l.*site.field, rows);
  const bool by_head = site.site == Site::query || site.site == Site::key ||
                       site.site == Site::value || site.site == Site::context;
  return by_head ? split_heads(x, heads) : x;
}

void check_activations(const Bert& bert, const Batch& batch, const Hooks& hooks,
                       const Objective& objective) {
  const Trace trace = forward(bert, batch, hooks);
  const Gradient d = backward(bert, trace, objective(trace).d_trace, hooks);
  CHECK_FALSE(d.parameters.has_value());
  Derivatives derivatives;
  Rng rng{34};
  for (const SiteValue& site : sites) {
    const Index last = site.site == Site::words    ? 0
                       : site.site == Site::hidden ? bert.config.L
                                                   : bert.config.L - 1;
    for (Index l = 0; l <= last; ++l)
      for (Index s = 0; s < batch.S(); ++s) {
        const Tensor d_value = at_site(d.trace, site, l, s, bert.config.A);
        const Tensor direction = normal(rng, d_value.shape());
        const double numeric = derivative_at_zero(
            [&](double t) {
              Hooks moved = hooks;
              moved.push_back({site.site,
                               l,
                               [&](Index sequence, Tensor& x) {
                                 for (Index i = 0; sequence == s && i < x.size(); ++i)
                                   x.values()[i] += static_cast<real>(t * direction.values()[i]);
                               },
                               {}});
              return value(bert, batch, moved, objective);
            },
            step);
        derivatives.add(site.name, join("layer ", l, " sequence ", s), dot(d_value, direction),
                        numeric);
      }
  }
  derivatives.check_all();
}

}  // namespace

TEST_CASE("every objective derives by every activation as differences say") {
  const Bert bert = small_bert(Activation::gelu);
  const Batch batch = stack(two_sequences(), bert.config);
  for (const auto& [name, objective] : all_objectives(bert.config)) {
    INFO(name);
    check_activations(bert, batch, {}, objective);
  }
}

TEST_CASE("every objective derives by every parameter as differences say") {
  const Bert bert = small_bert(Activation::gelu);
  const Batch batch = stack(two_sequences(), bert.config);
  for (const auto& [name, objective] : all_objectives(bert.config)) {
    INFO(name);
    check_parameters(bert, batch, {}, objective);
  }
}

TEST_CASE("derivatives under interventions are those of the changed run") {
  const Bert bert = small_bert(Activation::gelu);
  const Batch batch = stack(two_sequences(), bert.config);
  const Hooks hooks = all_changes(bert.config, batch);
  for (const auto& [name, objective] : all_objectives(bert.config)) {
    INFO(name);
    check_activations(bert, batch, hooks, objective);
    check_parameters(bert, batch, hooks, objective);
  }
}

TEST_CASE("derivatives with blocks switched off are those of the changed run") {
  const Bert bert = small_bert(Activation::gelu);
  const Batch batch = stack(two_sequences(), bert.config);
  const Hooks hooks{ablate_feed_forward(0), attention_off(1)};
  check_activations(bert, batch, hooks, loss(1));
  check_parameters(bert, batch, hooks, loss(1));
}

TEST_CASE("derivatives go through a hook at every site") {
  const Bert bert = small_bert(Activation::gelu);
  const Batch batch = stack(two_sequences(), bert.config);
  Hooks hooks;
  for (const SiteValue& site : sites) {
    const auto scale = [](Index, Tensor& x) {
      for (real& v : x.values()) v *= real{0.7};
    };
    hooks.push_back({site.site, site.site == Site::words ? 0 : 1, scale, scale});
  }
  check_activations(bert, batch, hooks, loss(1));
  check_parameters(bert, batch, hooks, loss(1));
}

TEST_CASE("every activation function derives through whole models") {
  for (const Activation activation : {Activation::gelu_new, Activation::silu, Activation::tanh}) {
    const Bert bert = small_bert(activation);
    const Batch batch = stack(two_sequences(), bert.config);
    check_activations(bert, batch, {}, masked_word_loss(1, 4));
    check_parameters(bert, batch, {}, masked_word_loss(1, 4));
  }
}

TEST_CASE("word embeddings that a decoder is tied to learn from both of their uses") {
  Bert bert = small_bert(Activation::gelu);
  bert.config.tied = true;
  bert.masked_word->decoder = Tensor{};
  const Batch batch = stack(two_sequences(), bert.config);
  check_parameters(bert, batch, {}, masked_word_loss(1, 4));
}

TEST_CASE("an objective of the attention maps themselves derives like any other") {
  const Bert bert = small_bert(Activation::gelu);
  const Batch batch = stack(two_sequences(), bert.config);
  const Objective negative_entropy = [](const Trace& trace) {
    Evaluation e{{0, 0}, {}};
    e.d_trace.layers.resize(trace.layers.size());
    for (std::size_t l = 0; l < trace.layers.size(); ++l)
      for (Index s = 0; s < 2; ++s) {
        Tensor d = trace.layers[l].probs[s];
        for (real& p : d.values()) {
          if (p > 0) e.values[s] += double(p) * std::log(double(p));
          p = p > 0 ? static_cast<real>(std::log(double(p)) + 1) : real{0};
        }
        e.d_trace.layers[l].probs.push_back(d);
      }
    return e;
  };
  check_parameters(bert, batch, {}, negative_entropy);
}
