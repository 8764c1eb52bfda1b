#include "zoo/profile_study.h"

#include <iterator>

namespace glassbert {

ProfileStudy study_profiles(std::span<const std::string> tokens, std::span<const Tensor> maps,
                            std::span<const Tensor> untrained) {
  check(!maps.empty(), "study_profiles: no layers");
  const std::vector<KeyKind> kinds = simple_key_kinds(tokens);
  const std::vector<Tensor> uniform{uniform_attention(std::ssize(tokens))};
  return {maps[0].dim(0), kinds, head_profiles(maps, kinds), head_profiles(untrained, kinds),
          head_profiles(uniform, kinds)};
}

Heatmap profile_map(const ProfileStudy& study) {
  Matrix trained{"trained", {}, {}, "layer.head", "kind of key", "share", study.profiles};
  for (Index r = 0; r < study.profiles.dim(0); ++r)
    trained.rows.push_back(join(r / study.A, ".", r % study.A));
  for (const KeyKind& kind : study.kinds) trained.columns.push_back(kind.name);
  Matrix untrained = trained;
  untrained.title = "untrained";
  untrained.values = study.untrained;
  return {{}, {trained, untrained}};
}

Bars profile_bars(const ProfileStudy& study) {
  const Tensor none(Shape{std::ssize(study.kinds)});
  Series strongest{"strongest head", none}, mean{"mean of heads", none},
      untrained{"untrained, strongest", none, true}, uniform{"uniform", none, true};
  Bars bars{{}, {}, {}, "share of attention"};
  for (Index k = 0; k < std::ssize(study.kinds); ++k) {
    const Specialist best = specialist(study.profiles, k, study.A);
    bars.names.push_back(study.kinds[k].name);
    strongest.values(k) = best.share;
    mean.values(k) = best.mean;
    untrained.values(k) = specialist(study.untrained, k, study.A).share;
    uniform.values(k) = study.uniform(0, k);
  }
  bars.series = {strongest, mean, untrained, uniform};
  return bars;
}

}  // namespace glassbert
