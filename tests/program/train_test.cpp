// The verb `train` from outside, on a little checkpoint and texts of our own.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <thread>

#include "io/json.h"
#include "io/safetensors.h"
#include "program/run_program.h"
#include "support/catch.h"
#include "support/little_checkpoint.h"
#include "support/sanitized.h"

using namespace glassbert;
namespace fs = std::filesystem;

namespace {

// A folder with a model, labelled texts (class "big" where the word stands in them) and plain ones.
class Workshop {
 public:
  Workshop() {
    write_little_checkpoint(folder_, tensors_of(little_bert()));
    const std::vector<std::string> things{"cat", "dog", "mat"}, does{"sat", "ran", "was red"};
    std::string labelled, plain;
    for (int i = 0; i < 40; ++i) {
      const std::string text = std::string("the ") + (i % 2 == 0 ? "big " : "old ") +
                               things[i % 3] + " " + does[i / 3 % 3];
      labelled += std::string(i % 2 == 0 ? "big" : "other") + "\t" + text + "\n";
      plain += text + " .\n";
    }
    folder_.write("data.tsv", labelled);
    folder_.write("texts.txt", plain);
  }
  std::string operator/(const std::string& name) const { return folder_ / name; }
  std::string write(const std::string& name, const std::string& bytes) const {
    return folder_.write(name, bytes);
  }

  // The words of a command that trains a classifier into `out`.
  std::vector<std::string> classify(const std::string& out,
                                    const std::vector<std::string>& more = {}) const {
    std::vector<std::string> words{program,   "train",
                                   "--task",  "classify",
                                   "--data",  folder_ / "data.tsv",
                                   "--model", folder_.path().string(),
                                   "--out",   folder_ / out};
    words.insert(words.end(), more.begin(), more.end());
    return words;
  }

 private:
  TemporaryFolder folder_;
};

const std::vector<std::string> quick_training{"--steps",         "30",    "--batch", "8",
                                              "--learning-rate", "0.005", "--every", "10"};

std::vector<std::string> operator+(std::vector<std::string> a, const std::vector<std::string>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

}  // namespace

TEST_CASE("train learns classes and leaves a model that predict takes") {
  const Workshop at;
  const Finished done = run_command(at.classify(
      "out", quick_training + std::vector<std::string>{"--test", at / "data.tsv", "--json"}));
  INFO(done.error);
  REQUIRE(done.code == 0);
  const Json answer = Json::parse(done.out, "answer");
  CHECK(answer.member("steps", "answer").size("steps") == 30);
  CHECK(answer.member("test", "answer").member("accuracy", "test").number("accuracy") == 1);
  for (const char* name : {"config.json", "model.safetensors", "vocab.txt", "log.csv", "loss.png",
                           "loss.csv", "state.safetensors"})
    CHECK(fs::exists((at / "out/") + name));

  const Finished answered =
      run_command({program, "predict", "--model", at / "out", "--json", "the big dog ran"});
  CHECK_THAT(answered.out, holds(R"({"classes":[{"class":"big")"));
  CHECK(run_command({program, "inspect", at / "out"}).code == 0);
}

TEST_CASE("train learns to guess masked words, from a config alone") {
  const Workshop at;
  const Finished done = run_command(
      std::vector<std::string>{program, "train", "--task", "mask", "--data", at / "texts.txt",
                               "--config", at / "config.json", "--vocabulary", at / "vocab.txt",
                               "--out", at / "out", "--whole-words", "--dtype", "f16"} +
      quick_training);
  INFO(done.error);
  REQUIRE(done.code == 0);
  const Safetensors file(at / "out/model.safetensors");
  CHECK(file.find("cls.predictions.bias").has_value());
  CHECK(file.find("bert.embeddings.word_embeddings.weight")->dtype == Dtype::F16);
  CHECK_FALSE(file.find("bert.pooler.dense.weight").has_value());
  const Finished filled =
      run_command({program, "predict", "--model", at / "out", "the [MASK] cat sat ."});
  CHECK(filled.code == 0);
}

TEST_CASE("without --vocabulary the word pieces are learnt from the data") {
  const Workshop at;
  const auto train = [&](const std::string& size) {
    const std::string config = at.write(
        "own.json", R"({"model_type": "bert", "vocab_size": )" + size +
                        R"(, "hidden_size": 16, "num_attention_heads": 2, "num_hidden_layers": 1,
        "intermediate_size": 32, "max_position_embeddings": 32, "type_vocab_size": 2})");
    return run_command({program, "train", "--task", "mask", "--data", at / "texts.txt", "--config",
                        config, "--out", at / "own", "--steps", "3"});
  };
  const Finished done = train("1000");
  INFO(done.error);
  REQUIRE(done.code == 0);
  const std::string pieces = bytes_of(at / "own/vocab.txt");
  CHECK_THAT(pieces, holds("[PAD]\n"));
  CHECK_THAT(pieces, holds("\nbig\n"));
  // No more pieces were to be found, so the model has fewer than there is room for.
  const auto count = std::ranges::count(pieces, '\n');
  CHECK(count < 1000);
  CHECK_THAT(bytes_of(at / "own/config.json"), holds("\"vocab_size\":" + std::to_string(count)));
  CHECK(run_command({program, "predict", "--model", at / "own", "the [MASK] cat"}).code == 0);

  const Finished small = train("50");
  CHECK(small.code == 1);
  CHECK_THAT(small.error, holds("50 tokens have no room for"));
}

TEST_CASE("training is the same for every number of threads, and when resumed") {
  const Workshop at;
  const std::vector<std::string> dropping =
      quick_training + std::vector<std::string>{"--dropout", "0.1"};
  REQUIRE(
      run_command(at.classify("one", dropping + std::vector<std::string>{"--threads", "1"})).code ==
      0);
  REQUIRE(
      run_command(at.classify("two", dropping + std::vector<std::string>{"--threads", "2"})).code ==
      0);
  REQUIRE(run_command(at.classify("two", dropping + std::vector<std::string>{"--resume"})).code ==
          0);  // nothing is left to do
  for (const char* name : {"model.safetensors", "state.safetensors", "log.csv", "loss.png"})
    CHECK(bytes_of((at / "one/") + name) == bytes_of((at / "two/") + name));
}

TEST_CASE("an interrupt leaves a model that loads, and --resume ends with the same bytes") {
  const Workshop at;
  const std::vector<std::string> slow{"--steps", std::to_string(some_of(2000)), "--batch", "16",
                                      "--every", std::to_string(some_of(500))};
  REQUIRE(run_command(at.classify("whole", slow)).code == 0);

  std::vector<std::string> words = at.classify("parts", slow);
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  const pid_t child = fork();
  if (child == 0) {
    if (freopen("/dev/null", "w", stderr) == nullptr) _exit(9);
    execv(arguments[0], arguments.data());
    _exit(9);
  }
  std::this_thread::sleep_for(std::chrono::milliseconds(400));
  kill(child, SIGINT);
  int status = 0;
  waitpid(child, &status, 0);
  REQUIRE(WIFEXITED(status));
  CHECK((WEXITSTATUS(status) == 130 || WEXITSTATUS(status) == 0));  // 0: it was faster than we
  if (WEXITSTATUS(status) == 130 && fs::exists(at / "parts/state.safetensors"))
    CHECK(run_command({program, "inspect", at / "parts"}).code == 0);

  const Finished resumed =
      run_command(at.classify("parts", slow + std::vector<std::string>{"--resume"}));
  INFO(resumed.error);
  REQUIRE(resumed.code == 0);
  for (const char* name : {"model.safetensors", "state.safetensors", "log.csv", "loss.png"})
    CHECK(bytes_of((at / "whole/") + name) == bytes_of((at / "parts/") + name));
}

TEST_CASE("train stops early where nothing gets better") {
  const Workshop at;
  const Finished done =
      run_command(at.classify("out", {"--steps", "50", "--learning-rate", "0", "--every", "2",
                                      "--patience", "3", "--json"}));
  REQUIRE(done.code == 0);
  CHECK_THAT(done.out, holds(R"("steps":8,"stopped_early":true,"validation":{"step":2,)"));
}

TEST_CASE("a faulty line of the data is named, and nothing is left behind") {
  const Workshop at;
  const std::string bad = at.write("bad.tsv", "big\tthe cat\nother the dog\n");
  std::vector<std::string> words = at.classify("out");
  words[5] = bad;
  const Finished done = run_command(words);
  CHECK(done.code == 1);
  CHECK_THAT(done.error, holds("bad.tsv: line 2: no tab"));
  CHECK(done.out.empty());
  CHECK_FALSE(fs::exists(at / "out"));

  const std::string unknown = at.write("new.tsv", "big\tthe cat\nhuge\tthe dog\n");
  const Finished other = run_command(at.classify("out", {"--validation", unknown}));
  CHECK(other.code == 1);
  CHECK_THAT(other.error, holds("new.tsv: line 2: the label \"huge\""));
}

TEST_CASE("a training that runs away stops with the step and the tensor named") {
  const Workshop at;
  const Finished done =
      run_command(at.classify("out", {"--steps", "50", "--learning-rate", "1000", "--warm-up", "0",
                                      "--weight-decay", "1000", "--threads", "1"}));
  CHECK(done.code == 1);
  CHECK_THAT(done.error, holds("error: training: step "));
  CHECK_THAT(done.error, holds(" is not finite; a smaller learning rate"));
}

TEST_CASE("train says which flags are missing or exclude each other") {
  const Workshop at;
  const auto error = [&](const std::vector<std::string>& more) {
    const Finished done = run_command(at.classify("out", more));
    CHECK(done.code == 2);
    return done.error;
  };
  CHECK_THAT(run_command({program, "train", "--task", "mask"}).error, holds("--data"));
  CHECK_THAT(error({"--config", at / "config.json"}), holds("--model is given as well"));
  CHECK_THAT(error({"--whole-words"}), holds("--whole-words"));
  CHECK_THAT(error({"--mask-words", "0.6"}), holds("--mask-words"));
  CHECK_THAT(error({"--steps", "5", "--epochs", "2"}), holds("--steps says how long"));
  CHECK_THAT(run_command({program, "train", "--task", "guess", "--data", "d", "--model", "m",
                          "--out", at / "out"})
                 .error,
             holds("guess"));
}

TEST_CASE("a vocabulary of another size than the config's is refused") {
  const Workshop at;
  const std::string small = at.write("small.txt", "[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\nthe\n");
  const Finished done =
      run_command({program, "train", "--task", "mask", "--data", at / "texts.txt", "--config",
                   at / "config.json", "--vocabulary", small, "--out", at / "out"});
  CHECK(done.code == 1);
  CHECK_THAT(done.error, holds("small.txt: 6 tokens; the config's vocab_size is 31"));
}
