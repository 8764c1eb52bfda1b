#include "bullets.h"

namespace glassbert::quiz {

const std::vector<Bullet>& summary_bullets() {
  static const std::vector<Bullet> bullets{
      {"weights can be drawn as heatmaps; some heads track syntax, coreference, position",
       {"heatmap.row", "heatmap.column", "heatmap.previous", "heads.offset", "use.linguistic",
        "models.antecedent"}},
      {"BertViz shows the attention of many heads and layers", {"use.views", "heatmap.scale"}},
      {"Jain & Wallace: weights can be swapped and predictions stay; not the sole cause",
       {"jw.follows", "jw.determines", "jw.permutations", "jw.exact", "models.adversary",
        "wp.both"}},
      {"gradient x attention is the more faithful proxy, it filters heads out",
       {"gradient.map", "gradient.row", "gradient.saturated", "gradient.sign", "gradient.filter"}},
      {"rollout puts all layers together, with residual connections",
       {"layer.residual", "rollout.two", "rollout.order", "rollout.uniform", "rollout.deepest"}},
      {"good for debugging, linguistics, errors; not for audits",
       {"use.artefact", "use.compare", "use.error", "use.linguistic", "use.audit"}},
      {"the course's own first question: what Jain & Wallace showed", {"jw.claim"}},
  };
  return bullets;
}

}  // namespace glassbert::quiz
