#include <iostream>

#include "app/answer_lines.h"
#include "app/input.h"
#include "app/tokenize_request.h"
#include "app/verbs.h"
#include "core/utf8.h"
#include "io/json_writer.h"
#include "shell/environment.h"
#include "shell/message.h"
#include "shell/shard.h"
#include "shell/table.h"
#include "shell/text_input.h"

namespace glassbert {
namespace {

template <class Number>
void write_numbers(JsonWriter& json, const std::vector<Number>& numbers) {
  json.begin_array();
  for (const Number number : numbers) json.integer(number);
  json.end_array();
}

void write_tokens(JsonWriter& json, const Tokens& tokens) {
  json.key("tokens").begin_array();
  for (const std::string& token : tokens.text) json.text(token);
  json.end_array();
  write_numbers(json.key("ids"), tokens.ids);
  write_numbers(json.key("type_ids"), tokens.types);
  write_numbers(json.key("attention_mask"), tokens.mask);
  write_numbers(json.key("special_tokens_mask"), tokens.special);
  json.key("offsets").begin_array();
  for (const Offset& offset : tokens.offsets)
    json.begin_array().integer(offset.begin).integer(offset.end).end_array();
  json.end_array();
}

// What the line's own tokenizer, or the model's, makes of it: the members of an answer but `id`.
std::string answer_request(const TokenizeRequest& request, const Tokenizer& of_model) {
  std::optional<Tokenizer> own;
  if (request.config)
    own.emplace(request.vocab ? Vocabulary(*request.vocab) : of_model.vocabulary(),
                *request.config);
  const Tokenizer& tokenizer = own ? *own : of_model;
  const Tokens tokens = tokenizer.encode(request.text, request.pair, request.encode);
  JsonWriter json;
  write_tokens(json.begin_object(), tokens);
  if (request.encode.stride) {
    json.key("overflow").begin_array();
    for (const Tokens& part : tokens.overflow) write_numbers(json, part.ids);
    json.end_array();
  }
  json.key("decoded").text(tokenizer.decode(tokens.ids));
  return json.end_object().take();
}

// The characters of a text that a token stands for; none for an added token.
std::string source_of(std::u32string_view text, Offset offset) {
  return encode_utf8(text.substr(static_cast<std::size_t>(offset.begin),
                                 static_cast<std::size_t>(offset.end - offset.begin)));
}

std::string table_of(const TextInput& input, const Tokens& tokens) {
  const std::u32string first = decode_utf8(input.text),
                       second = decode_utf8(input.pair.value_or(""));
  Table table({"position", "token", "id", "type", "characters", "text"});
  for (std::size_t i = 0; i < tokens.ids.size(); ++i) {
    const Offset offset = tokens.offsets[i];
    const bool added = tokens.special[i] != 0;
    table.add({std::to_string(i), tokens.text[i], std::to_string(tokens.ids[i]),
               std::to_string(tokens.types[i]), added ? "" : join(offset.begin, "..", offset.end),
               added ? "" : source_of(tokens.types[i] == 0 ? first : second, offset)});
  }
  return table.text();
}

void run_tokenize(const Arguments& arguments, Output& out) {
  use_threads(arguments);
  const std::optional<TextInput> input = text_input(arguments);
  if (input.has_value() == arguments.given("--jsonl"))
    throw UsageError("input", input ? "a text and --jsonl" : "neither a text nor --jsonl",
                     "give one of them");
  Warnings warnings;
  const Tokenizer tokenizer = load_tokenizer(model_folder(arguments.value("--model")), warnings);
  for (const std::string& text : warnings) warning(text);
  if (!input)
    return answer_lines(std::cin, shard_of(arguments), out, [&](const std::string& line) {
      return answer_request(read_request(Json::parse(line, "line")), tokenizer);
    });
  warn_about_bytes(input->text);
  if (input->pair) warn_about_bytes(*input->pair);
  out << table_of(*input, tokenizer.encode(input->text, input->pair));
}

}  // namespace

Verb tokenize_verb() {
  return {{.verb = "tokenize",
           .summary = "shows the word pieces of a text",
           .plain = "[TEXT [PAIR]]",
           .plain_limit = 2,
           .flags = model_flags() +
                    std::vector<Flag>{{"--text", "A", "the text; - reads standard input"},
                                      {"--pair", "B", "a second text, in segment 1"},
                                      {"--jsonl", "",
                                       "answer JSON objects on standard input, one a line: "
                                       "{\"id\", \"text\", \"pair\", \"config\", \"encode\"}"},
                                      shard_flag()},
           .example = "glassbert tokenize \"Unbelievable riverbanks!\""},
          run_tokenize};
}

}  // namespace glassbert
