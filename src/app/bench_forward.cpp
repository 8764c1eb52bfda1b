#include <functional>
#include <memory>

#include "app/bench.h"
#include "bert/attention.h"
#include "bert/bert.h"
#include "bert/checkpoint.h"
#include "bert/products.h"
#include "core/parallel.h"
#include "io/file.h"
#include "io/json.h"
#include "io/mapped_file.h"
#include "math/kernel/peak.h"
#include "math/matmul.h"
#include "math/softmax.h"
#include "shell/environment.h"

namespace glassbert {
namespace {

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

// T word ids, drawn anew for every T.
Sequence made_up_sequence(const Config& config, Index T) {
  Rng rng{static_cast<std::uint64_t>(T)};
  Sequence sequence;
  for (Index t = 0; t < T; ++t) sequence.ids.push_back(rng.below(config.V));
  return sequence;
}

// 256 sentences of 12 to 40 tokens: what a corpus is made of.
std::vector<Sequence> made_up_corpus(const Config& config) {
  Rng rng{256};
  std::vector<Sequence> corpus;
  for (Index s = 0; s < 256; ++s)
    corpus.push_back(made_up_sequence(config, std::min(12 + rng.below(29), config.positions)));
  return corpus;
}

// Multiplications and additions of the matrix products in one forward of T tokens, in 10^9.
double forward_gflop(const Config& c, Index T) {
  double multiplications = 0;
  for (const Product& product : layer_products(c, T))
    multiplications += double(product.multiplications());
  return 2e-9 * double(c.L) * multiplications;
}

BenchLine timed(const std::string& what, Index tokens, double gflop, double peak, double seconds,
                const std::function<void()>& body) {
  BenchLine line;
  line.what = what;
  line.tokens = tokens;
  line.timing = measure(seconds, body);
  line.gflops = gflop / line.timing.median_ms * 1e3;
  line.peak_share = line.gflops / peak;
  return line;
}

// The kinds of operation that a forward consists of, each run by itself on what the forward read
// there, for all layers.
BenchLines parts(const Bert& bert, Index T, double peak, double seconds) {
  const Config& c = bert.config;
  const Trace trace = forward(bert, made_up_sequence(c, T));
  const Rows rows = trace.batch.rows(0);
  const auto each_layer = [&](const auto& body) {
    return [&trace, &bert, &c, body] {
      for (Index l = 0; l < c.L; ++l) body(trace.hidden[l], bert.layers[l], trace.layers[l]);
    };
  };
  const double n = double(T) * double(c.L) * 2e-9, H = double(c.H), F = double(c.F);
  const auto line = [&](const char* what, double gflop, const auto& body) {
    return timed(what, T, gflop, peak, seconds, each_layer(body));
  };
  return {line("products: query, key, value, output", n * 4 * H * H,
               [](const Tensor& x, const LayerParameters& p, const LayerTrace& t) {
                 linear(x, p.attention.query);
                 linear(x, p.attention.key);
                 linear(x, p.attention.value);
                 linear(t.context, p.attention.output);
               }),
          line("products: feed-forward, activation", n * 2 * H * F,
               [&c](const Tensor&, const LayerParameters& p, const LayerTrace& t) {
                 const Tensor x = linear(t.middle.y, p.feed_forward.inner, c.activation);
                 linear(x, p.feed_forward.output);
               }),
          line("attention scores", n * double(T) * H,
               [&](const Tensor&, const LayerParameters&, const LayerTrace& t) {
                 attention_scores(t.query, t.key, c.A, rows);
               }),
          line("softmax", 0,
               [](const Tensor&, const LayerParameters&, const LayerTrace& t) {
                 softmax(t.scores[0]);
               }),
          line("mixing values", n * double(T) * H,
               [&](const Tensor&, const LayerParameters&, const LayerTrace& t) {
                 Tensor context = Tensor::for_overwrite(t.context.shape());
                 mix_values(t.probs[0], t.value, rows, context);
               }),
          line("residuals and layer norms", 0,
               [&c](const Tensor& x, const LayerParameters& p, const LayerTrace& t) {
                 layer_norm(add(x, t.attention_out), p.attention.norm, c.epsilon);
                 layer_norm(add(t.middle.y, t.feed_forward_out), p.feed_forward.norm, c.epsilon);
               })};
}

// Reads every page of a mapped file and writes as many bytes into memory fresh from the system:
// what loading can't do without.
void copy_bytes(const std::string& path) {
  const MappedFile file(path);
  const auto target = std::make_unique_for_overwrite<std::byte[]>(file.size());
  parallel_for(static_cast<Index>(file.size()), 1 << 20, [&](Index begin, Index end) {
    std::copy(file.data() + begin, file.data() + end, target.get() + begin);
  });
}

}  // namespace

BenchLines bench_forward(const BenchRequest& request) {
  const Bert bert = bench_bert(request.arguments);
  std::vector<Index> sizes = request.arguments.integers("--tokens", 1, bert.config.positions);
  if (sizes.empty()) sizes = {16, 32, 128, 512};
  BenchLines lines;
  for (const Index T : sizes) {
    const double peak = peak_gflops(request.seconds / 8);
    const Batch batch = stack(std::vector{made_up_sequence(bert.config, T)}, bert.config);
    lines.push_back(timed("forward", T, forward_gflop(bert.config, T), peak, request.seconds,
                          [&] { forward(bert, batch, {}, Depth::attention); }));
    if (!request.arguments.given("--parts")) continue;
    for (const BenchLine& part : parts(bert, T, peak, request.seconds)) lines.push_back(part);
  }
  if (!request.arguments.given("--corpus")) return lines;
  const std::vector<Sequence> corpus = made_up_corpus(bert.config);
  const Batch batch = stack(corpus, bert.config);
  double gflop = 0;
  for (const Sequence& sequence : corpus) gflop += forward_gflop(bert.config, sequence.T());
  lines.push_back(timed("forward-corpus", batch.N(), gflop, peak_gflops(request.seconds / 8),
                        request.seconds, [&] { forward(bert, batch, {}, Depth::attention); }));
  return lines;
}

BenchLines bench_load(const BenchRequest& request) {
  const std::filesystem::path folder = model_folder(request.arguments.value("--model"));
  BenchLine line;
  line.what = "load";
  line.timing = measure(request.seconds, [&] { load_checkpoint(folder); });
  const std::filesystem::path file = folder / "model.safetensors";
  if (!std::filesystem::exists(file)) return {line};
  const double bytes = double(std::filesystem::file_size(file));
  line.gb_per_second = bytes / 1e6 / line.timing.median_ms;
  BenchLine copy;
  copy.what = "copy as many bytes";
  copy.timing = measure(request.seconds, [&] { copy_bytes(file.string()); });
  copy.gb_per_second = bytes / 1e6 / copy.timing.median_ms;
  return {line, copy};
}

}  // namespace glassbert
