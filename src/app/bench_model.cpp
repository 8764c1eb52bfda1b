#include "app/bench_model.h"

#include "bert/checkpoint.h"
#include "bert/products.h"
#include "io/file.h"
#include "io/json.h"
#include "shell/environment.h"

namespace glassbert {

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

std::vector<Index> bench_lengths(const Arguments& arguments, const Config& config) {
  std::vector<Index> lengths = arguments.integers("--tokens", 1, config.positions);
  if (lengths.empty()) lengths = {16, 32, 128, 512};
  std::erase_if(lengths, [&](Index T) { return T > config.positions; });
  return lengths;
}

Sequence made_up_sequence(const Config& config, Index T) {
  Rng rng{static_cast<std::uint64_t>(T)};
  Sequence sequence;
  for (Index t = 0; t < T; ++t) sequence.ids.push_back(rng.below(config.V));
  return sequence;
}

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

}  // namespace glassbert
