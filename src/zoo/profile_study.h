#pragma once

#include "draw/bars.h"
#include "draw/heatmap.h"
#include "zoo/head_profile.h"

namespace glassbert {

// What heads give to simple kinds of keys in one sentence, beside what they are compared with.
struct ProfileStudy {
  Index A;                     // heads of a layer
  std::vector<KeyKind> kinds;  // K
  Tensor profiles;             // (L*A, K)
  Tensor untrained;            // (L*A, K): the same for weights as training begins with
  Tensor uniform;              // (1, K): the same for a map that prefers nothing
};

// Takes the maps (A,T,T) of all layers, trained and untrained, of a sentence of T tokens.
ProfileStudy study_profiles(std::span<const std::string> tokens, std::span<const Tensor> maps,
                            std::span<const Tensor> untrained);

// As pictures without their captions: every head, trained and untrained; and for each kind the head
// that gives most, the mean of all, the untrained head that gives most, and the uniform share.
Heatmap profile_map(const ProfileStudy& study);
Bars profile_bars(const ProfileStudy& study);

}  // namespace glassbert
