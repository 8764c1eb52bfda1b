#include "train/example.h"

#include "core/check.h"

namespace glassbert {

Batch stack(std::span<const Example> examples, const Config& config) {
  std::vector<Sequence> sequences;
  for (const Example& x : examples) sequences.push_back(x.sequence);
  Batch batch = stack(sequences, config);
  for (std::size_t s = 0; s < examples.size(); ++s)
    for (const Prediction& asked : examples[s].predict) {
      check(asked.position >= 0 && asked.position < examples[s].sequence.T(), "training: position ",
            asked.position, " of ", examples[s].sequence.T(), " tokens");
      batch.predicted.push_back(batch.start[s] + asked.position);
    }
  return batch;
}

}  // namespace glassbert
