#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/real.h"
#include "math/activation.h"

namespace glassbert {

// The sizes and choices of one BERT, as its config.json gives them under the names beside them. The
// letters are those of NOTATION.md; the defaults are BERT-base's.
//
// One choice is ours, and other programs don't know it: where config.json says
// "glassbert_lonely_class": true, the query [CLS], the first token, sees only itself in every layer
// but the last, so that what is read at [CLS] came through the last layer's first row alone.
struct Config {
  Index V = 30522;                           // vocab_size
  Index H = 768;                             // hidden_size
  Index A = 12;                              // num_attention_heads
  Index L = 12;                              // num_hidden_layers
  Index F = 3072;                            // intermediate_size
  Index positions = 512;                     // max_position_embeddings: the longest sequence
  Index types = 2;                           // type_vocab_size: how many segments are told apart
  Activation activation = Activation::gelu;  // hidden_act
  std::string activation_name = "gelu";      // as the file spells it
  double epsilon = 1e-12;                    // layer_norm_eps
  double hidden_dropout = 0.1;               // hidden_dropout_prob, in training only
  double attention_dropout = 0.1;            // attention_probs_dropout_prob, in training only
  double classifier_dropout = 0.1;           // classifier_dropout; null: hidden_dropout_prob
  double initializer_range = 0.02;           // deviation of new weights
  Index padding = 0;                         // pad_token_id; -1: none
  bool tied = true;                          // tie_word_embeddings
  bool lonely_class = false;                 // glassbert_lonely_class: see below
  std::string architecture;                  // the first of `architectures`, empty if none
  std::vector<std::string> labels;           // id2label: the names of the classes

  Index D() const { return H / A; }  // numbers a head works with
};

// What was odd but not wrong: "config.json: no model_type; taken as bert".
using Warnings = std::vector<std::string>;

// Reads the text of a config.json. `name` stands in errors. Throws FileError for text that is not
// JSON, sizes that are missing, zero, fractional or absurd, and every setting that would need
// another network than this one (relative positions, a decoder, another model_type).
Config parse_config(std::string_view text, const std::string& name, Warnings& warnings);

}  // namespace glassbert
