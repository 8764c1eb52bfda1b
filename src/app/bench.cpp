#include <functional>
#include <map>
#include <thread>

#include "app/input.h"
#include "app/verbs.h"
#include "bert/bert.h"
#include "core/parallel.h"
#include "io/file.h"
#include "io/json.h"
#include "io/json_writer.h"
#include "math/kernel/width.h"
#include "shell/environment.h"
#include "shell/table.h"
#include "shell/timing.h"

namespace glassbert {
namespace {

// One line of the bench: what ran, how large, how long. `rate` is in `unit`, for people.
struct Line {
  std::string what;
  Index tokens = 0;
  Timing timing;
  double gflops = 0;
  std::string rate;
};

using Lines = std::vector<Line>;

// Multiplications and additions of one forward of T tokens, in 10^9: the matrix products alone.
double forward_gflop(const Config& c, Index T) {
  const double per_token = 4.0 * double(c.H) * double(c.H) + 2.0 * double(c.H) * double(c.F);
  const double attention = 2.0 * double(T) * double(T) * double(c.H);
  return 2e-9 * double(c.L) * (double(T) * per_token + attention);
}

// The model of the bench: random weights of the size in --config, or the checkpoint.
Bert bench_bert(const Arguments& arguments) {
  if (const auto path = arguments.value("--config")) {
    Warnings warnings;
    const Config config = parse_config(read_file(*path, Json::byte_limit), *path, warnings);
    Rng rng{1};
    Bert bert = random_bert(config, rng);
    pack(bert);
    return bert;
  }
  return load_checkpoint(model_folder(arguments.value("--model"))).bert;
}

// T word ids that are not all the same row of the embeddings.
Sequence made_up_sequence(const Config& config, Index T) {
  Rng rng{static_cast<std::uint64_t>(T)};
  Sequence sequence;
  for (Index t = 0; t < T; ++t) sequence.ids.push_back(rng.below(config.V));
  return sequence;
}

Lines bench_forward(const Arguments& arguments, double seconds) {
  const Bert bert = bench_bert(arguments);
  std::vector<Index> sizes = arguments.integers("--tokens", 1, bert.config.positions);
  if (sizes.empty()) sizes = {16, 32, 128, 512};
  Lines lines;
  for (const Index T : sizes) {
    const Sequence sequence = made_up_sequence(bert.config, T);
    const Timing timing = measure(seconds, [&] { forward(bert, sequence, {}, Depth::attention); });
    const double gflops = forward_gflop(bert.config, T) / timing.median_ms * 1e3;
    lines.push_back({"forward", T, timing, gflops, ""});
  }
  return lines;
}

Lines bench_load(const Arguments& arguments, double seconds) {
  const std::filesystem::path folder = model_folder(arguments.value("--model"));
  const Timing timing = measure(seconds, [&] { load_checkpoint(folder); });
  return {{"load", 0, timing, 0, folder.filename().string()}};
}

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
  std::string text;
  const auto pick = [&](const std::vector<std::string>& words) {
    return words[rng.below(std::ssize(words))];
  };
  while (text.size() < bytes)
    text += pick(subjects) + " " + pick(verbs) + " " + pick(objects) + ". ";
  return text;
}

Lines bench_tokenize(const Arguments& arguments, double seconds) {
  Warnings warnings;
  const Tokenizer tokenizer = load_tokenizer(model_folder(arguments.value("--model")), warnings);
  const std::string text = made_up_text(1 << 20);
  const Timing timing = measure(seconds, [&] { tokenizer.encode(text); });
  const double megabytes = double(text.size()) / 1e6 / timing.median_ms * 1e3;
  return {{"tokenize", tokenizer.encode(text).size(), timing, 0,
           join(static_cast<Index>(megabytes * 10 + 0.5) / 10.0, " MB/s on one core")}};
}

using Bench = Lines (*)(const Arguments&, double seconds);
const std::map<std::string, Bench>& benches() {
  static const std::map<std::string, Bench> all{
      {"forward", bench_forward}, {"load", bench_load}, {"tokenize", bench_tokenize}};
  return all;
}

std::string decimals(double x) {
  char text[32];
  std::snprintf(text, sizeof text, "%.3f", x);
  return text;
}

std::string json_line(const Line& line) {
  JsonWriter json;
  json.begin_object().key("what").text(line.what);
  if (line.tokens > 0) json.key("tokens").integer(line.tokens);
  json.key("threads").integer(thread_count());
  json.key("median_ms").number(line.timing.median_ms);
  json.key("minimum_ms").number(line.timing.minimum_ms);
  json.key("runs").integer(line.timing.runs);
  if (line.gflops > 0) json.key("gflops").number(line.gflops);
  json.key("vector_bits").integer(vector_bits()).end_object();
  return json.take();
}

void run_bench(const Arguments& arguments, Output& out) {
  if (arguments.plain().empty())
    throw UsageError("bench", "nothing to measure", "give forward, load or tokenize");
  const auto found = benches().find(arguments.plain()[0]);
  if (found == benches().end())
    throw UsageError("bench", '"' + arguments.plain()[0] + "\" is nothing that can be measured",
                     "give forward, load or tokenize");
  std::vector<Index> threads = arguments.integers("--threads", 1, 1024);
  if (threads.empty()) threads = {thread_count()};
  const double seconds = arguments.number("--seconds", 0, 3600).value_or(2);

  Table table({"what", "tokens", "threads", "median ms", "minimum ms", "runs", "GFLOP/s", ""});
  for (const Index count : threads) {
    set_thread_count(static_cast<int>(count));
    for (const Line& line : found->second(arguments, seconds)) {
      if (arguments.given("--json")) out << json_line(line) << '\n';
      table.add({line.what, line.tokens > 0 ? std::to_string(line.tokens) : "",
                 std::to_string(count), decimals(line.timing.median_ms),
                 decimals(line.timing.minimum_ms), std::to_string(line.timing.runs),
                 line.gflops > 0 ? decimals(line.gflops) : "", line.rate});
    }
  }
  if (!arguments.given("--json")) out << table.text();
}

}  // namespace

Verb bench_verb() {
  return {{.verb = "bench",
           .summary = "times what this program does on this machine",
           .plain = "forward|load|tokenize",
           .plain_limit = 1,
           .flags = {{"--model", "DIR", "the checkpoint to run"},
                     {"--config", "FILE", "forward: random weights of this config.json's size"},
                     {"--tokens", "LIST", "forward: how many tokens (16,32,128,512)"},
                     {"--threads", "LIST", "how many threads, each in turn"},
                     {"--seconds", "S", "how long to measure each line (2)"},
                     {"--json", "", "one JSON object a line"}},
           .example = "glassbert bench forward --tokens 16,128 --threads 1,2"},
          run_bench};
}

}  // namespace glassbert
