#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bert/config.h"
#include "core/rng.h"
#include "core/tensor.h"
#include "math/layer_norm.h"
#include "math/linear.h"

namespace glassbert {

struct EmbeddingParameters {
  Tensor word;      // (V,H)
  Tensor position;  // (positions,H)
  Tensor type;      // (types,H)
  LayerNorm norm;
};

struct AttentionParameters {
  Linear query, key, value;  // (H,H) each: the rows aD .. (a+1)D belong to head a
  Linear output;             // (H,H): mixes what the heads bring
  LayerNorm norm;
};

struct FeedForwardParameters {
  Linear inner;   // (F,H)
  Linear output;  // (H,F)
  LayerNorm norm;
};

struct LayerParameters {
  AttentionParameters attention;
  FeedForwardParameters feed_forward;
};

// Scores every word of the vocabulary for a position (Devlin et al. 2018, section 3.1, task 1).
struct MaskedWordHead {
  Linear transform;  // (H,H)
  LayerNorm norm;
  Tensor decoder;  // (V,H); empty where it is tied: the word embeddings stand in
  Tensor bias;     // (V)
};

// A BERT: its sizes and its numbers, nothing else. The heads are there if the checkpoint has them.
struct Bert {
  Config config;
  EmbeddingParameters embeddings;
  std::vector<LayerParameters> layers;  // L
  std::optional<Linear> pooler;         // (H,H)
  std::optional<MaskedWordHead> masked_word;
  std::optional<Linear> next_sentence;  // (2,H): 0 "continues", 1 "random"
  std::optional<Linear> classifier;     // (K,H)
};

// What role a parameter plays: initialisation and weight decay go by it.
enum class Kind { weight, bias, embedding, norm_weight, norm_bias };

namespace detail {
inline const Tensor& weight_of(const Linear& x) { return x.weight(); }
inline Tensor& weight_of(Linear& x) { return x.change_weight(); }
}  // namespace detail

// Calls visit(name, tensor, shape, kind) for every parameter, always in the same order: the only
// list of them. Names are those of the checkpoints, without prefix, LayerNorm by weight and bias;
// `shape` is what the config asks for. AnyBert is Bert or const Bert; visiting a Bert that is not
// const drops every packed form.
template <class AnyBert, class Visit>
void for_each_parameter(AnyBert& bert, const Visit& visit) {
  const Config& c = bert.config;
  const auto linear = [&](const std::string& name, auto& x, Index outputs, Index inputs) {
    visit(name + ".weight", detail::weight_of(x), Shape{outputs, inputs}, Kind::weight);
    visit(name + ".bias", x.bias, Shape{outputs}, Kind::bias);
  };
  const auto norm = [&](const std::string& name, auto& x) {
    visit(name + ".weight", x.weight, Shape{c.H}, Kind::norm_weight);
    visit(name + ".bias", x.bias, Shape{c.H}, Kind::norm_bias);
  };

  auto& e = bert.embeddings;
  visit("embeddings.word_embeddings.weight", e.word, Shape{c.V, c.H}, Kind::embedding);
  visit("embeddings.position_embeddings.weight", e.position, Shape{c.positions, c.H},
        Kind::embedding);
  visit("embeddings.token_type_embeddings.weight", e.type, Shape{c.types, c.H}, Kind::embedding);
  norm("embeddings.LayerNorm", e.norm);
  for (Index l = 0; l < c.L; ++l) {
    const std::string layer = "encoder.layer." + std::to_string(l);
    auto& attention = bert.layers[l].attention;
    linear(layer + ".attention.self.query", attention.query, c.H, c.H);
    linear(layer + ".attention.self.key", attention.key, c.H, c.H);
    linear(layer + ".attention.self.value", attention.value, c.H, c.H);
    linear(layer + ".attention.output.dense", attention.output, c.H, c.H);
    norm(layer + ".attention.output.LayerNorm", attention.norm);
    auto& feed_forward = bert.layers[l].feed_forward;
    linear(layer + ".intermediate.dense", feed_forward.inner, c.F, c.H);
    linear(layer + ".output.dense", feed_forward.output, c.H, c.F);
    norm(layer + ".output.LayerNorm", feed_forward.norm);
  }
  if (bert.pooler) linear("pooler.dense", *bert.pooler, c.H, c.H);
  if (bert.masked_word) {
    auto& head = *bert.masked_word;
    linear("cls.predictions.transform.dense", head.transform, c.H, c.H);
    norm("cls.predictions.transform.LayerNorm", head.norm);
    visit("cls.predictions.bias", head.bias, Shape{c.V}, Kind::bias);
    if (!c.tied)
      visit("cls.predictions.decoder.weight", head.decoder, Shape{c.V, c.H}, Kind::weight);
  }
  if (bert.next_sentence) linear("cls.seq_relationship", *bert.next_sentence, 2, c.H);
  if (bert.classifier)
    linear("classifier", *bert.classifier, static_cast<Index>(c.labels.size()), c.H);
}

// Packs every weight that the forward pass multiplies by, so that it runs fast. Training packs
// again after each step.
void pack(Bert& bert);
void pack(LayerParameters& layer);  // a part of it, for who loads layer by layer
void pack_heads(Bert& bert);        // the rest

// Packs them once more for backward, so that many short runs through one model are fast; that takes
// as much memory again. Without it, a product of the way back packs for itself, every time.
void pack_backward(Bert& bert);

// Gives every parameter that is still empty the number that training begins with, as random_bert
// says: a new head on a trained body. Drops packed forms.
void initialise_missing(Bert& bert, Rng& rng);

// A BERT with a pooler and random numbers, as one begins training: weights and embeddings from
// normal(0, initializer_range), biases 0, LayerNorm 1 and 0, the padding word 0.
Bert random_bert(const Config& config, Rng& rng);

}  // namespace glassbert
