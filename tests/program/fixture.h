#pragma once

#include <string>
#include <vector>

#include "support/little_checkpoint.h"
#include "support/process.h"

// A checkpoint with a masked-word head, and the program pointed at it.
class Fixture {
 public:
  Fixture() {
    NamedTensors tensors = tensors_of(little_bert());
    add_masked_word_head(tensors);
    write_little_checkpoint(folder_, tensors);
  }
  Finished run(std::vector<std::string> words, const std::string& input = "") const {
    words.insert(words.begin(), GLASSBERT_BINARY_DIR "/glassbert");
    words.insert(words.begin() + 2, {"--model", folder_.path().string()});
    return run_command(words, input);
  }
  std::string operator/(const std::string& name) const { return folder_ / name; }

 private:
  TemporaryFolder folder_;
};
