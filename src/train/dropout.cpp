#include "train/dropout.h"

#include <cmath>

namespace glassbert {

// eq dropout
void drop(double p, Rng& rng, Tensor& x) {
  const auto limit = static_cast<std::uint64_t>(std::lround(p * 65536));
  const auto kept = static_cast<real>(1 / (1 - double(limit) / 65536));
  std::uint64_t bits = 0;
  Index draws_left = 0;  // of 16 bits each
  for (real& v : x.values()) {
    if (draws_left-- == 0) {
      bits = rng.bits();
      draws_left = 3;
    }
    v *= (bits & 0xFFFF) < limit ? real{0} : kept;
    bits >>= 16;
  }
}

namespace {

// Forward and backward draw the same numbers from a stream that belongs to the place and sequence,
// so that nothing has to be remembered between them.
Hook drop_at(Site site, Index layer, double p, std::uint64_t seed) {
  const auto change = [=](Index sequence, Tensor& x) {
    Rng rng = stream(seed, {static_cast<std::uint64_t>(site), static_cast<std::uint64_t>(layer),
                            static_cast<std::uint64_t>(sequence)});
    drop(p, rng, x);
  };
  return {site, layer, change, change};
}

}  // namespace

Hooks dropout(const Config& config, bool classifies, std::uint64_t seed) {
  Hooks hooks;
  const auto add = [&](Site site, Index layer, double p) {
    if (p > 0) hooks.push_back(drop_at(site, layer, p, seed));
  };
  add(Site::hidden, 0, config.hidden_dropout);
  for (Index l = 0; l < config.L; ++l) {
    add(Site::probs, l, config.attention_dropout);
    add(Site::attention_out, l, config.hidden_dropout);
    add(Site::feed_forward_out, l, config.hidden_dropout);
  }
  if (classifies) add(Site::pooled, 0, config.classifier_dropout);
  return hooks;
}

}  // namespace glassbert
