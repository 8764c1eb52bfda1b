#include "app/bench.h"
#include "bert/tokenizer.h"
#include "core/rng.h"
#include "shell/environment.h"

namespace glassbert {
namespace {

// English of the bench's own, as long as a small book: sentences put together from word lists.
std::string made_up_text(std::size_t bytes) {
  const std::vector<std::string> subjects{
      "the old lighthouse keeper", "a river", "my neighbour", "the committee",
      "an unfinished bridge",      "she"};
  const std::vector<std::string> verbs{"remembered", "carried away",  "couldn't explain",
                                       "painted",    "misunderstood", "waited for"};
  const std::vector<std::string> objects{"the winter of 1987",       "three wooden boats",
                                         "every unanswered letter",  "an electromagnetic storm",
                                         "the children's questions", "its own reflection"};
  Rng rng{7};
  const auto pick = [&](const std::vector<std::string>& words) {
    return words[rng.below(std::ssize(words))];
  };
  std::string text;
  while (text.size() < bytes)
    text += pick(subjects) + " " + pick(verbs) + " " + pick(objects) + ". ";
  return text;
}

}  // namespace

BenchLines bench_tokenize(const BenchRequest& request) {
  Warnings warnings;
  const Tokenizer tokenizer =
      load_tokenizer(model_folder(request.arguments.value("--model")), warnings);
  const std::string text = made_up_text(1 << 20);
  BenchLine line;
  line.what = "tokenize";
  line.tokens = tokenizer.encode(text).size();
  line.timing = measure(request.seconds, [&] { tokenizer.encode(text); });
  line.mb_per_second = double(text.size()) / 1e3 / line.timing.median_ms;
  return {line};
}

}  // namespace glassbert
