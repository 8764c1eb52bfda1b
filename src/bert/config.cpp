#include "bert/config.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/file_error.h"
#include "core/utf8.h"
#include "io/json.h"

namespace glassbert {
namespace {

// Larger sizes belong to no file that exists; they are refused before anything is allocated.
constexpr std::uint64_t size_limit = std::uint64_t{1} << 24;
constexpr std::uint64_t layer_limit = 1000;

// Reads the fields of one config.json; errors name the file and the field.
class Fields {
 public:
  Fields(const Json& json, const std::string& name) : json_(json), name_(name) {}

  // The value of a field; null when it is missing or null.
  const Json* find(const char* field) const {
    const Json* value = json_.find(field);
    return value == nullptr || value->is(JsonKind::null) ? nullptr : value;
  }

  std::string where(const char* field) const { return name_ + ": " + field; }

  // A size from 1 to `limit`; without `otherwise` the field must be there.
  Index size(const char* field, std::optional<Index> otherwise = {},
             std::uint64_t limit = size_limit) const {
    if (json_.find(field) == nullptr && otherwise) return *otherwise;
    if (json_.find(field) == nullptr)
      throw FileError(name_, join("no ", field), "this program assumes no sizes; add the field");
    const std::uint64_t size = json_.member(field, name_).size(where(field));
    if (size == 0 || size > limit)
      throw FileError(where(field), join(size, " is out of range"), join("use 1 to ", limit));
    return static_cast<Index>(size);
  }

  double number(const char* field, double otherwise) const {
    return find(field) ? find(field)->number(where(field)) : otherwise;
  }

  double probability(const char* field, double otherwise) const {
    const double p = number(field, otherwise);
    if (!(p >= 0 && p < 1))
      throw FileError(where(field), join(p, " is no dropout probability"), "use 0 <= p < 1");
    return p;
  }

  bool flag(const char* field, bool otherwise) const {
    return find(field) ? find(field)->boolean(where(field)) : otherwise;
  }

  [[noreturn]] void refuse(const char* field, const std::string& what) const {
    throw FileError(where(field), what, "this program runs plain BERT encoders only");
  }

 private:
  const Json& json_;
  const std::string& name_;
};

struct NamedActivation {
  std::string_view name;
  Activation activation;
};

// The names in use for the functions we have; all tanh forms of gelu differ only in rounding.
constexpr std::array<NamedActivation, 10> activations{{{"gelu", Activation::gelu},
                                                       {"gelu_python", Activation::gelu},
                                                       {"gelu_new", Activation::gelu_new},
                                                       {"gelu_pytorch_tanh", Activation::gelu_new},
                                                       {"gelu_python_tanh", Activation::gelu_new},
                                                       {"gelu_fast", Activation::gelu_new},
                                                       {"gelu_accurate", Activation::gelu_new},
                                                       {"relu", Activation::relu},
                                                       {"silu", Activation::silu},
                                                       {"swish", Activation::silu}}};

void read_activation(const Fields& fields, const Json& json, Config& config) {
  const Json* field = json.find("hidden_act");
  if (field == nullptr) return;
  config.activation_name = field->text(fields.where("hidden_act"));
  const auto found = std::ranges::find(activations, config.activation_name, &NamedActivation::name);
  if (found == activations.end())
    throw FileError(fields.where("hidden_act"),
                    "unknown activation \"" + printable(config.activation_name) + '"',
                    "known are gelu, gelu_new, relu, silu and their other names");
  config.activation = found->activation;
}

// Refuses settings that ask for a network other than the one that is built here.
void refuse_other_networks(const Fields& fields, Warnings& warnings, const std::string& name) {
  const Json* type = fields.find("model_type");
  if (type == nullptr) warnings.push_back(name + ": no model_type; taken as bert");
  if (type != nullptr && type->text(fields.where("model_type")) != "bert")
    fields.refuse("model_type", "this is a " + printable(type->text(name)) + " checkpoint");
  if (const Json* position = fields.find("position_embedding_type"))
    if (position->text(fields.where("position_embedding_type")) != "absolute")
      fields.refuse("position_embedding_type",
                    "\"" + printable(position->text(name)) + "\" is not supported");
  if (fields.flag("is_decoder", false)) fields.refuse("is_decoder", "decoders are not supported");
  if (fields.flag("add_cross_attention", false))
    fields.refuse("add_cross_attention", "cross attention is not supported");
  if (const Json* pruned = fields.find("pruned_heads"))
    if (!pruned->object(fields.where("pruned_heads")).empty())
      fields.refuse("pruned_heads", "pruned heads are not supported");
}

void read_padding(const Fields& fields, const Json& json, Config& config) {
  const Json* field = json.find("pad_token_id");
  if (field == nullptr) return;
  config.padding = -1;
  if (field->is(JsonKind::null)) return;
  const std::int64_t id = field->integer(fields.where("pad_token_id"));
  if (id < -1 || id >= config.V)
    throw FileError(fields.where("pad_token_id"), join(id, " is not in the vocabulary"),
                    join("use 0 to ", config.V - 1, " or null"));
  config.padding = id;
}

void read_labels(const Fields& fields, Config& config) {
  const Json* names = fields.find("id2label");
  if (names == nullptr) return;
  const Json::Object& members = names->object(fields.where("id2label"));
  for (std::size_t k = 0; k < members.size(); ++k) {
    const Json* label = names->find(std::to_string(k));
    config.labels.push_back(label != nullptr && label->is(JsonKind::text)
                                ? label->text(fields.where("id2label"))
                                : join("LABEL_", k));
  }
}

}  // namespace

Config parse_config(std::string_view text, const std::string& name, Warnings& warnings) {
  const Json json = Json::parse(text, name);
  json.object(name);
  if (const std::string* key = json.repeated_key())
    warnings.push_back(
        join(name, ": \"", printable(*key), "\" stands there twice; the last counts"));
  const Fields fields(json, name);
  refuse_other_networks(fields, warnings, name);

  Config config;
  config.V = fields.size("vocab_size");
  config.H = fields.size("hidden_size");
  config.A = fields.size("num_attention_heads");
  config.L = fields.size("num_hidden_layers", {}, layer_limit);
  config.F = fields.size("intermediate_size");
  config.positions = fields.size("max_position_embeddings");
  config.types = fields.size("type_vocab_size", config.types);
  if (config.H % config.A != 0)
    throw FileError(
        name, join("hidden_size ", config.H, " is no multiple of num_attention_heads ", config.A),
        "every head needs the same share");
  read_activation(fields, json, config);
  config.epsilon = fields.number("layer_norm_eps", config.epsilon);
  if (!(config.epsilon > 0))
    throw FileError(fields.where("layer_norm_eps"), join(config.epsilon, " is not above 0"),
                    "BERT uses 1e-12");
  config.hidden_dropout = fields.probability("hidden_dropout_prob", config.hidden_dropout);
  config.attention_dropout =
      fields.probability("attention_probs_dropout_prob", config.attention_dropout);
  config.classifier_dropout = fields.probability("classifier_dropout", config.hidden_dropout);
  config.initializer_range = fields.number("initializer_range", config.initializer_range);
  config.tied = fields.flag("tie_word_embeddings", true);
  config.lonely_class = fields.flag("glassbert_lonely_class", false);
  read_padding(fields, json, config);
  read_labels(fields, config);
  if (const Json* all = fields.find("architectures"))
    if (const Json::Array& names = all->array(fields.where("architectures")); !names.empty())
      config.architecture = names.front().text(fields.where("architectures"));
  return config;
}

}  // namespace glassbert
