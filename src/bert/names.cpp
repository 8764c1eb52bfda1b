#include "bert/names.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/check.h"
#include "core/file_error.h"
#include "core/utf8.h"

namespace glassbert {
namespace {

constexpr std::array<std::string_view, 4> wrappers{"module.", "model.", "_orig_mod.",
                                                   "0.auto_model."};
constexpr std::array<std::string_view, 3> body{"embeddings.", "encoder.", "pooler."};

template <std::size_t N>
bool starts_with_any(std::string_view name, const std::array<std::string_view, N>& beginnings) {
  for (const std::string_view beginning : beginnings)
    if (name.starts_with(beginning)) return true;
  return false;
}

// Takes the wrappers off the front, and returns them: "module._orig_mod." of a model that was both.
std::string strip_wrappers(std::string& name) {
  std::string stripped;
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view wrapper : wrappers)
      if (name.starts_with(wrapper)) {
        stripped += wrapper;
        name.erase(0, wrapper.size());
        again = true;
      }
  }
  return stripped;
}

bool replace_end(std::string& name, std::string_view end, std::string_view by) {
  if (!name.ends_with(end)) return false;
  name.replace(name.size() - end.size(), end.size(), by);
  return true;
}

struct Marker {
  std::string_view part;
  std::string_view family;
};

// Pieces of names that no BERT has.
constexpr std::array<Marker, 17> markers{{{"distilbert.", "DistilBERT"},
                                          {"transformer.layer.", "DistilBERT"},
                                          {"vocab_layer_norm", "DistilBERT"},
                                          {"roberta.", "RoBERTa"},
                                          {"lm_head.layer_norm", "RoBERTa"},
                                          {"electra.", "ELECTRA"},
                                          {"embeddings_project", "ELECTRA"},
                                          {"discriminator_predictions", "ELECTRA"},
                                          {"albert_layer_groups", "ALBERT"},
                                          {"embedding_hidden_mapping_in", "ALBERT"},
                                          {"mpnet.", "MPNet"},
                                          {"relative_attention_bias", "MPNet"},
                                          {"deberta.", "DeBERTa"},
                                          {"attention.self.in_proj", "DeBERTa"},
                                          {"Wqkv", "ModernBERT or NomicBERT"},
                                          {"crossattention.", "a decoder"},
                                          {"distance_embedding", "BERT with relative positions"}}};

}  // namespace

Spelling translate(std::span<const std::string> names, const std::string& where) {
  Spelling spelling;
  bool first = true, prefixed = false, bare = false;
  for (const std::string& in_file : names) {
    std::string name = in_file;
    const std::string wrapper = strip_wrappers(name);
    if (!first && wrapper != spelling.wrapper)
      throw FileError(
          where,
          "some names begin with \"" + printable(wrapper + spelling.wrapper) + "\", others do not",
          "save the model with one prefix for all");
    spelling.wrapper = wrapper;
    first = false;
    if (name.starts_with("bert.")) {
      name.erase(0, 5);
      prefixed = true;
    } else {
      bare = bare || starts_with_any(name, body);
    }
    const bool gamma = replace_end(name, "LayerNorm.gamma", "LayerNorm.weight");
    const bool beta = replace_end(name, "LayerNorm.beta", "LayerNorm.bias");
    spelling.gamma_beta = spelling.gamma_beta || gamma || beta;
    if (const auto [known, is_new] = spelling.file_name.emplace(name, in_file); !is_new)
      throw FileError(where,
                      "\"" + printable(known->second) + "\" and \"" + printable(in_file) +
                          "\" mean the same parameter",
                      "keep one of them");
  }
  if (prefixed && bare)
    throw FileError(where, "some names begin with \"bert.\", others do not",
                    "save the model with one prefix for all");
  spelling.bert_prefix = prefixed;
  return spelling;
}

std::string other_family(std::span<const std::string> names) {
  for (const std::string& name : names)
    for (const Marker& marker : markers)
      if (name.find(marker.part) != std::string::npos) return std::string(marker.family);
  return "";
}

std::string first_ten(std::vector<std::string> names) {
  std::ranges::sort(names);
  std::string list;
  for (std::size_t i = 0; i < std::min<std::size_t>(names.size(), 10); ++i)
    list += (i > 0 ? ", " : "") + printable(names[i]);
  return names.size() > 10 ? join(list, " and ", names.size() - 10, " more") : list;
}

}  // namespace glassbert
