#include <fstream>
#include <map>

#include "core/file_error.h"
#include "io/file.h"
#include "io/json.h"
#include "support/catch.h"
#include "support/golden.h"
#include "support/hex.h"
#include "text/tokenizer.h"

using namespace glassbert;

// Every row of golden/tokenizer/public.jsonl and vocab_files.jsonl, as the reference answers it.

namespace {

std::vector<Json> read_rows(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::vector<Json> rows;
  for (std::string line; std::getline(file, line);)
    rows.push_back(Json::parse(line, path.string()));
  return rows;
}

std::vector<Index> numbers(const Json& list) {
  std::vector<Index> result;
  for (const Json& entry : list.array("list")) result.push_back(entry.integer("entry"));
  return result;
}

std::vector<std::string> texts(const Json& list) {
  std::vector<std::string> result;
  for (const Json& entry : list.array("list")) result.push_back(entry.text("entry"));
  return result;
}

std::vector<Offset> offsets(const Json& list) {
  std::vector<Offset> result;
  for (const Json& entry : list.array("offsets")) {
    const std::vector<Index> pair = numbers(entry);
    result.push_back({pair.at(0), pair.at(1)});
  }
  return result;
}

TokenizerOptions read_options(const Json* config) {
  TokenizerOptions options;
  if (config == nullptr) return options;
  if (const Json* value = config->find("do_lower_case"))
    options.do_lower_case = value->boolean("do_lower_case");
  if (const Json* value = config->find("strip_accents"); value && !value->is(JsonKind::null))
    options.strip_accents = value->boolean("strip_accents");
  if (const Json* value = config->find("tokenize_chinese_chars"))
    options.tokenize_chinese_chars = value->boolean("tokenize_chinese_chars");
  if (const Json* value = config->find("max_input_chars_per_word"))
    options.max_input_chars_per_word = value->integer("max_input_chars_per_word");
  return options;
}

Truncation read_truncation(const std::string& strategy) {
  const std::map<std::string, Truncation> names = {
      {"longest_first", Truncation::longest_first},
      {"only_first", Truncation::only_first},
      {"only_second", Truncation::only_second},
      {"do_not_truncate", Truncation::do_not_truncate}};
  return names.at(strategy);
}

EncodeOptions read_encode(const Json* encode) {
  EncodeOptions options;
  if (encode == nullptr) return options;
  if (const Json* value = encode->find("add_special_tokens"))
    options.add_special_tokens = value->boolean("add_special_tokens");
  if (const Json* value = encode->find("max_length")) options.max_length = value->integer("n");
  if (const Json* value = encode->find("strategy"))
    options.truncation = read_truncation(value->text("strategy"));
  if (const Json* value = encode->find("stride")) options.stride = value->integer("stride");
  if (const Json* value = encode->find("pad_to")) options.pad_to = value->integer("pad_to");
  return options;
}

Tokenizer tokenizer_for(const Json& row, const Vocabulary& bert_base) {
  const Json* config = row.find("config");
  const Json* vocab = config == nullptr ? nullptr : config->find("vocab");
  return Tokenizer(vocab == nullptr ? bert_base : Vocabulary(texts(*vocab)), read_options(config));
}

Tokens encode_row(const Tokenizer& tokenizer, const Json& row) {
  std::optional<std::string_view> pair;
  if (const Json* second = row.find("pair")) pair = second->text("pair");
  return tokenizer.encode(row.member("text", "row").text("text"), pair,
                          read_encode(row.find("encode")));
}

void compare_overflow(const Tokens& tokens, const Json* expected) {
  const std::size_t count = expected == nullptr ? 0 : expected->array("overflow").size();
  REQUIRE(tokens.overflow.size() == count);
  for (std::size_t i = 0; i < count; ++i)
    CHECK(tokens.overflow[i].ids == numbers(expected->array("overflow")[i]));
}

void compare(const Tokens& tokens, const Json& row) {
  const auto expected = [&row](const char* field) -> const Json& {
    return row.member(field, "row");
  };
  CHECK(tokens.text == texts(expected("tokens")));
  CHECK(tokens.ids == numbers(expected("ids")));
  CHECK(tokens.types == numbers(expected("type_ids")));
  CHECK(std::vector<Index>(tokens.mask.begin(), tokens.mask.end()) ==
        numbers(expected("attention_mask")));
  CHECK(std::vector<Index>(tokens.special.begin(), tokens.special.end()) ==
        numbers(expected("special_tokens_mask")));
  CHECK(tokens.offsets == offsets(expected("offsets")));
  compare_overflow(tokens, row.find("overflow"));
}

std::string vocabulary_file(const Json& row) {
  if (const Json* hex = row.find("file_hex")) return bytes_of_hex(hex->text("file_hex"));
  return "[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\n" + std::string(70000, 'x') + "\na\n";
}

}  // namespace

TEST_CASE("the tokenizer answers every golden text as the reference does") {
  const auto folder = golden_folder("tokenizer");
  if (!folder) GLASSBERT_SKIP("golden/tokenizer: set GLASSBERT_GOLDEN to run");
  const auto vocab = *folder / "../../models/bert-base-uncased/vocab.txt";
  if (!std::filesystem::exists(vocab)) GLASSBERT_SKIP("no vocab.txt of bert-base-uncased");
  const Vocabulary bert_base = Vocabulary::parse(read_file(vocab.string(), 1 << 20), "vocab.txt");
  for (const Json& row : read_rows(*folder / "public.jsonl")) {
    INFO(row.to_text());
    if (row.find("error") != nullptr) {
      CHECK_THROWS_AS(encode_row(tokenizer_for(row, bert_base), row), FileError);
      continue;
    }
    const Tokenizer tokenizer = tokenizer_for(row, bert_base);
    const Tokens tokens = encode_row(tokenizer, row);
    compare(tokens, row);
    CHECK(tokenizer.decode(tokens.ids) == row.member("decoded", "row").text("decoded"));
  }
}

TEST_CASE("every golden vocabulary file is read or refused as advised") {
  const auto folder = golden_folder("tokenizer");
  if (!folder) GLASSBERT_SKIP("golden/tokenizer: set GLASSBERT_GOLDEN to run");
  for (const Json& row : read_rows(*folder / "vocab_files.jsonl")) {
    INFO(row.to_text());
    const std::string text = vocabulary_file(row);
    if (row.member("advice", "row").text("advice").starts_with("reject")) {
      CHECK_THROWS_AS(Vocabulary::parse(text, "vocab.txt"), FileError);
      continue;
    }
    const Vocabulary vocabulary = Vocabulary::parse(text, "vocab.txt");
    const Json& reference = row.member("reference", "row");
    CHECK(vocabulary.size() == reference.member("size", "row").integer("size"));
    if (const Json* ids = reference.find("vocab"))
      for (const Json::Member& entry : ids->object("vocab"))
        CHECK(vocabulary.find(entry.key) == entry.value.integer("id"));
  }
}
