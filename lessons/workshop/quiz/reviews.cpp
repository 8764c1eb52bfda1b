#include "reviews.h"

#include "bert/interventions.h"
#include "bert/likeliest.h"
#include "core/check.h"

namespace glassbert::quiz {
namespace {

const std::vector<std::string> things{"film", "soup", "garden", "boat", "bread", "song"};
const std::vector<std::string> good{"good", "fresh", "bright", "warm", "superb"};
const std::vector<std::string> bad{"bad", "stale", "dull", "cold", "loud"};

const std::string& pick(const std::vector<std::string>& words, Rng& rng) {
  return words[static_cast<std::size_t>(rng.below(std::ssize(words)))];
}

Review review(Rng& rng) {
  const bool first = rng.below(2) == 0, second = rng.below(3) == 0 ? !first : first;
  const std::string link = first == second ? " and the " : " but the ";
  return {"the " + pick(things, rng) + " was very " + pick(first ? good : bad, rng) + link +
              pick(things, rng) + " seemed " + pick(second ? good : bad, rng) + " .",
          second};
}

}  // namespace

std::vector<Review> reviews(std::uint64_t seed, Index from, Index count) {
  std::vector<Review> all;
  for (Index i = from; i < from + count; ++i) {
    Rng rng = stream(seed, {static_cast<std::uint64_t>(i)});
    all.push_back(review(rng));
  }
  return all;
}

Decision decide(const Model& model, const std::string& text) {
  const Input input = encode(model, text, {}, true);
  const Trace trace = forward(model.bert, input.sequence, {}, Depth::attention);
  const Tensor& probs = trace.layers.back().probs[0];
  Decision decision{input.tokens, std::vector<real>(input.tokens.size()), 0, 0};
  for (Index a = 0; a < probs.dim(0); ++a)
    for (Index s = 0; s < probs.dim(2); ++s)
      decision.weights[s] += probs(a, 0, s) / static_cast<real>(probs.dim(0));
  const Candidate best = likeliest(trace.logits, 0, 1).front();
  decision.label = best.id;
  decision.probability = best.probability;
  return decision;
}

Index flips_by_even_rows(const Model& model, const std::vector<Review>& texts) {
  const Config& config = model.bert.config;
  Index flips = 0;
  for (const Review& text : texts) {
    const Batch batch = stack(std::vector{encode(model, text.text, {}, true).sequence}, config);
    Hooks even;
    for (Index a = 0; a < config.A; ++a) even.push_back(uniform_attention(config.L - 1, a, batch));
    const Trace before = forward(model.bert, batch);
    const Trace after = forward_from(model.bert, before, config.L - 1, even, Depth::attention);
    const auto label = [](const Trace& trace) { return likeliest(trace.logits, 0, 1).front().id; };
    flips += label(before) != label(after) ? 1 : 0;
  }
  return flips;
}

std::vector<std::string> class_names(const Model& model) {
  std::vector<std::string> names = model.bert.config.labels;
  const Index K = model.bert.classifier->weight().dim(0);
  for (Index k = std::ssize(names); k < K; ++k) names.push_back(join("class ", k));
  return names;
}

}  // namespace glassbert::quiz
