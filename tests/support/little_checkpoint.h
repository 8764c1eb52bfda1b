#pragma once

#include <map>

#include "io/safetensors_writer.h"
#include "support/little_bert.h"
#include "support/temporary_folder.h"

using NamedTensors = std::map<std::string, glassbert::Tensor>;

// The config.json of little_bert().
inline const char* const little_config =
    R"({"model_type": "bert", "vocab_size": 31, "hidden_size": 12, "num_attention_heads": 3,
        "num_hidden_layers": 3, "intermediate_size": 20, "max_position_embeddings": 17})";

// A vocabulary of as many tokens.
inline const char* const little_vocabulary =
    "[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\nthe\na\ncat\ndog\nsat\nran\non\nmat\nred\nbig\n##s\n##"
    "ing\n"
    ".\n,\n!\n?\nand\nor\nnot\nit\nhe\nshe\nwas\nis\nvery\nold\n";

inline NamedTensors tensors_of(const glassbert::Bert& bert) {
  using namespace glassbert;
  NamedTensors tensors;
  for_each_parameter(bert, [&](const std::string& name, const Tensor& x, const Shape&, Kind) {
    tensors[name] = x;
  });
  return tensors;
}

// The parameters of a masked-word head for little_bert(), not tied by name.
inline void add_masked_word_head(NamedTensors& tensors) {
  using namespace glassbert;
  Rng rng{9};
  const std::string head = "cls.predictions.";
  tensors[head + "transform.dense.weight"] = normal(rng, {12, 12});
  tensors[head + "transform.dense.bias"] = normal(rng, {12});
  tensors[head + "transform.LayerNorm.weight"] = normal(rng, {12});
  tensors[head + "transform.LayerNorm.bias"] = normal(rng, {12});
  tensors[head + "bias"] = normal(rng, {31});
}

// Writes a directory that holds such a checkpoint, complete with its vocabulary.
inline void write_little_checkpoint(const TemporaryFolder& folder, const NamedTensors& tensors) {
  std::vector<glassbert::SafetensorsItem> items;
  for (const auto& [name, x] : tensors) items.push_back(glassbert::to_item(name, x));
  glassbert::write_safetensors(folder / "model.safetensors", items, {{"format", "pt"}});
  folder.write("config.json", little_config);
  folder.write("vocab.txt", little_vocabulary);
}
