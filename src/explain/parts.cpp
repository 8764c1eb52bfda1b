#include "explain/parts.h"

#include <algorithm>

#include "bert/interventions.h"

namespace glassbert {
namespace {

// A row for every token becomes the mean, or zeros.
void hold(std::span<real> row, const Tensor* mean, Index first) {
  if (mean == nullptr)
    std::ranges::fill(row, real{0});
  else
    std::ranges::copy(mean->values().subspan(first, row.size()), row.begin());
}

// Copy i of a run, counted from `begin`, goes on without part i of the layer.
Hooks without_own_part(Index layer, Index A, const PartMeans* means, Index begin) {
  const Tensor* context = means ? &means->context[layer] : nullptr;
  const auto heads = [=](Index sequence, Tensor& x) {
    const Index head = begin + sequence, T = x.dim(1), D = x.dim(2);
    for (Index t = 0; head < A && t < T; ++t) hold(x.row(head * T + t), context, head * D);
  };
  const auto block = [=](Index part, const Tensor* mean) {
    return [=](Index sequence, Tensor& x) {
      for (Index t = 0; begin + sequence == part && t < x.rows(); ++t) hold(x.row(t), mean, 0);
    };
  };
  return {{Site::context, layer, heads, {}},
          {Site::attention_out, layer, block(A, means ? &means->attention[layer] : nullptr), {}},
          {Site::feed_forward_out,
           layer,
           block(A + 1, means ? &means->feed_forward[layer] : nullptr),
           {}}};
}

}  // namespace

// eq parts.mean
Tensor mean_row(const Tensor& x) {
  const Index N = x.dim(0), H = x.dim(1);
  Tensor mean(Shape{H});
  for (Index h = 0; h < H; ++h) {
    double sum = 0;
    for (Index n = 0; n < N; ++n) sum += x(n, h);
    mean(h) = static_cast<real>(sum / static_cast<double>(N));
  }
  return mean;
}

// eq parts.surplus
double surplus(double without_both, double without_one, double without_other) {
  return without_both - (without_one + without_other);
}

std::vector<Block> all_blocks(Index layers) {
  std::vector<Block> blocks;
  for (Index l = 0; l < layers; ++l)
    for (const Site site : {Site::attention_out, Site::feed_forward_out})
      blocks.push_back({site, l});
  return blocks;
}

std::string name_of(const Block& block) {
  return join(block.site == Site::attention_out ? "attention " : "feed-forward ", block.layer);
}

const Tensor& PartMeans::of(const Block& block) const {
  return (block.site == Site::attention_out ? attention : feed_forward)[block.layer];
}

PartMeans part_means(const Bert& bert, std::span<const Sequence> texts) {
  check(!texts.empty(), "part means: no texts");
  const Trace run = forward(bert, stack({texts.begin(), texts.end()}, bert.config));
  PartMeans means;
  for (const LayerTrace& layer : run.layers) {
    means.context.push_back(mean_row(layer.context));
    means.attention.push_back(mean_row(layer.attention_out));
    means.feed_forward.push_back(mean_row(layer.feed_forward_out));
  }
  return means;
}

Hook block_off(const Block& block) {
  return block.site == Site::attention_out ? attention_off(block.layer)
                                           : ablate_feed_forward(block.layer);
}

Hook block_at(const Block& block, Tensor mean) {
  Hook hook = block_off(block);
  hook.change = [mean = std::move(mean)](Index, Tensor& x) {
    check_shape(mean, Shape{x.dim(1)}, "block_at: mean");
    for (Index t = 0; t < x.dim(0); ++t) std::ranges::copy(mean.values(), x.row(t).begin());
  };
  return hook;
}

Tensor part_losses(Question& question, const PartMeans* means) {
  const Index L = question.bert().config.L, A = question.bert().config.A;
  question.run();
  const double whole = question.value();
  Tensor losses(Shape{L, A + 2});
  for (Index l = 0; l < L; ++l) {
    const auto hooks = [&](Index first, Index) { return without_own_part(l, A, means, first); };
    const std::vector<double> without = question.values_from(l, A + 2, hooks);
    for (Index i = 0; i < A + 2; ++i) losses(l, i) = static_cast<real>(whole - without[i]);
  }
  return losses;
}

}  // namespace glassbert
