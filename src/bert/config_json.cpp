#include "bert/config_json.h"

namespace glassbert {

void write_config(const Config& config, JsonWriter& json) {
  json.begin_object().key("model_type").text("bert");
  json.key("vocab_size").integer(config.V).key("hidden_size").integer(config.H);
  json.key("num_attention_heads").integer(config.A).key("num_hidden_layers").integer(config.L);
  json.key("intermediate_size").integer(config.F);
  json.key("max_position_embeddings").integer(config.positions);
  json.key("type_vocab_size").integer(config.types);
  json.key("hidden_act").text(config.activation_name);
  json.key("layer_norm_eps").number(config.epsilon);
  json.key("hidden_dropout_prob").number(config.hidden_dropout);
  json.key("attention_probs_dropout_prob").number(config.attention_dropout);
  json.key("classifier_dropout").number(config.classifier_dropout);
  json.key("initializer_range").number(config.initializer_range).key("pad_token_id");
  config.padding < 0 ? json.null() : json.integer(config.padding);
  if (config.lonely_class) json.key("glassbert_lonely_class").boolean(true);
  json.key("tie_word_embeddings").boolean(config.tied).key("architectures").begin_array();
  if (!config.architecture.empty()) json.text(config.architecture);
  json.end_array().key("id2label").begin_object();
  for (std::size_t i = 0; i < config.labels.size(); ++i)
    json.key(std::to_string(i)).text(config.labels[i]);
  json.end_object().end_object();
}

}  // namespace glassbert
