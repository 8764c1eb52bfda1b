// train-world --rival-of, from outside, on the shipped models.
#include <cmath>

#include "io/safetensors.h"
#include "support/catch.h"
#include "support/process.h"
#include "support/temporary_folder.h"

using namespace glassbert;

namespace {

const std::string data = GLASSBERT_SOURCE_DIR "/data";

Finished train_rival(const std::string& work, const std::vector<std::string>& more) {
  std::vector<std::string> words{GLASSBERT_BINARY_DIR "/glassbert",
                                 "train-world",
                                 "world-sentiment-late",
                                 "--data",
                                 data,
                                 "--work",
                                 work,
                                 "--rival-of",
                                 data + "/world-sentiment-late",
                                 "--batch",
                                 "2",
                                 "--steps",
                                 "20",
                                 "--threads",
                                 "1"};
  words.insert(words.end(), more.begin(), more.end());
  return run_command(words);
}

Tensor tensor_in(const std::string& path, const std::string& name) {
  const Safetensors file(path);
  const auto entry = file.find(name);
  REQUIRE(entry);
  return file.tensor(*entry);
}

}  // namespace

// Guards against the rival of the first validation being kept: no label, so no loss to compare.
TEST_CASE("a rival is the model of the last step, and goes on only under its own lambda") {
  const TemporaryFolder work;
  const Finished trained = train_rival(work / ".", {"--lambda", "0.3"});
  INFO(trained.error);
  REQUIRE(trained.code == 0);
  const std::string folder = work / "world-sentiment-late/", weight = "classifier.weight";
  const Tensor kept = tensor_in(folder + "model.safetensors", weight),
               last = tensor_in(folder + "state.safetensors", weight);
  for (Index h = 0; h < kept.dim(1); ++h) CHECK(std::abs(kept(0, h) - last(0, h)) < 1e-4);
  const Finished other = train_rival(work / ".", {"--lambda", "0.1", "--resume"});
  CHECK(other.code == 1);
  CHECK(other.error.find("lambda") != std::string::npos);
}
