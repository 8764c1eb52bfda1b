#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

namespace glassbert {

// How a checkpoint spells the names of its tensors. Ours are those of for_each_parameter: without
// prefix, LayerNorm.weight and LayerNorm.bias.
struct Spelling {
  std::string wrapper;       // "module.", "0.auto_model.", ... in front of every name, mostly empty
  bool bert_prefix = false;  // "bert." in front of embeddings, encoder and pooler
  bool gamma_beta = false;   // LayerNorm.gamma and LayerNorm.beta
  std::map<std::string, std::string> file_name;  // of each of our names: the one in the file
};

// Translates all names of a checkpoint. Throws FileError, `where` in front, when two prefixes are
// mixed or when two names mean the same parameter (LayerNorm.gamma beside LayerNorm.weight).
Spelling translate(std::span<const std::string> names, const std::string& where);

// The family that a checkpoint of another architecture belongs to, by the names only that family
// uses ("DistilBERT", "RoBERTa", ...); empty when none is recognised.
std::string other_family(std::span<const std::string> names);

// Names for a message, sorted: the first ten, "and 4 more".
std::string first_ten(std::vector<std::string> names);

}  // namespace glassbert
