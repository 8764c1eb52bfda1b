#include <cstdint>
#include <string>

#include "core/file_error.h"
#include "core/utf8.h"
#include "fuzz/require.h"
#include "text/tokenizer.h"
#include "text/unicode.h"

using namespace glassbert;

namespace {

// The first bytes of the input choose the options, the rest is the text.
struct Options {
  TokenizerOptions tokenizer;
  EncodeOptions encode;
  bool pair = false;
};

Options read_options(std::uint8_t switches, std::uint8_t length) {
  Options options;
  options.tokenizer.do_lower_case = switches & 1;
  if (switches & 2) options.tokenizer.strip_accents = switches & 4;
  options.tokenizer.tokenize_chinese_chars = switches & 8;
  options.tokenizer.max_input_chars_per_word = switches & 16 ? 100 : 6;
  if (switches & 32) options.tokenizer.never_split = {"The", "##a", "."};
  options.pair = switches & 64;
  if (!(switches & 128)) return options;
  options.encode.max_length = length % 16;
  options.encode.truncation = static_cast<Truncation>(length / 16 % 4);
  if (length & 64) options.encode.stride = length % 3;
  options.encode.pad_to = length & 128 ? 8 : 0;
  return options;
}

Vocabulary little_vocabulary() {
  std::vector<std::string> tokens(special_tokens.begin(), special_tokens.end());
  for (const char* token :
       {"the", "##the", "a",  "##a",  "e",    "##e", "é", "un",  "##un", ".",   "#",
        "[",   "]",     "ᄒ", "##ᅡ", "##ᆫ", "中",  "i", "##i", "t",    "##t", "h"})
    tokens.emplace_back(token);
  return Vocabulary(tokens);
}

void require_sound(const Tokens& tokens, const Vocabulary& vocabulary, const Options& options) {
  const std::size_t size = tokens.ids.size();
  require(tokens.text.size() == size && tokens.types.size() == size && tokens.mask.size() == size &&
              tokens.special.size() == size && tokens.offsets.size() == size &&
              tokens.words.size() == size,
          "every list has an entry a token");
  const bool limited = options.encode.max_length && options.encode.pad_to == 0 &&
                       options.encode.truncation != Truncation::do_not_truncate;
  require(!limited || tokens.size() <= *options.encode.max_length, "max_length is kept");
  for (std::size_t i = 0; i < size; ++i) {
    require(tokens.ids[i] >= 0 && tokens.ids[i] < vocabulary.ids(), "ids are the vocabulary's");
    require(tokens.text[i] == vocabulary.token(tokens.ids[i]), "token and id agree");
    require(tokens.types[i] == 0 || (options.pair && tokens.types[i] == 1), "types are 0 or 1");
    require(tokens.special[i] == (tokens.words[i] < 0), "added tokens are part of no word");
    require(tokens.mask[i] == 1 || tokens.special[i] == 1, "only added tokens are masked");
  }
}

// Offsets lie in the text and never step back; words begin at 0 and none is left out.
void require_in_order(const std::vector<Piece>& pieces, std::size_t text_length) {
  std::uint32_t begin = 0, end = 0, word = 0;
  for (const Piece& piece : pieces) {
    require(piece.begin < piece.end && piece.end <= text_length, "offsets lie in the text");
    require(piece.begin >= begin && piece.end >= end, "offsets ascend");
    require(piece.word == word || (piece.word == word + 1 && &piece != &pieces[0]),
            "words are counted one by one");
    begin = piece.begin;
    end = piece.end;
    word = piece.word;
  }
}

std::vector<Index> ids_of(const std::vector<Piece>& pieces) {
  std::vector<Index> ids;
  for (const Piece& piece : pieces) ids.push_back(piece.id);
  return ids;
}

void require_same_in_halves(const Tokenizer& tokenizer, const std::string& text) {
  const std::size_t space = text.find(' ', text.size() / 2);
  if (space == std::string::npos) return;
  std::vector<Index> halves = ids_of(tokenizer.pieces(text.substr(0, space)));
  for (const Index id : ids_of(tokenizer.pieces(text.substr(space)))) halves.push_back(id);
  require(halves == ids_of(tokenizer.pieces(text)), "a text cut at a space is its two halves");
}

void require_stable(const Normalizer& normalizer, const std::u32string& text) {
  const NormalizedText once = normalizer.normalize(text);
  require(once.source.size() == once.text.size(), "every code point has a source");
  for (const char32_t c : once.text)
    require(!is_dropped(c) && (c == U' ' || !is_space(c)), "nothing to clean is left");
  require(normalizer.normalize(once.text).text == once.text, "normalizing twice changes nothing");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  const Options options = read_options(data[0], data[1]);
  const std::string text(reinterpret_cast<const char*>(data) + 2, size - 2);
  const Tokenizer tokenizer(little_vocabulary(), options.tokenizer);
  const std::u32string code_points = decode_utf8(text);

  const std::vector<Piece> pieces = tokenizer.pieces(text);
  require_in_order(pieces, code_points.size());
  require(ids_of(tokenizer.pieces(encode_utf8(code_points))) == ids_of(pieces),
          "a text and its repair in UTF-8 have the same tokens");
  require_same_in_halves(tokenizer, text);
  require_stable(Normalizer({options.tokenizer.do_lower_case, data[0] % 3 == 0, false}),
                 code_points);
  require(!first_invalid_utf8(tokenizer.decode(ids_of(pieces))), "decoded text is UTF-8");
  try {
    const auto pair = options.pair ? std::optional<std::string_view>("The un.") : std::nullopt;
    const Tokens tokens = tokenizer.encode(text, pair, options.encode);
    require_sound(tokens, tokenizer.vocabulary(), options);
    for (const Tokens& part : tokens.overflow)
      require(part.overflow.empty(), "what overflows does not overflow");
  } catch (const FileError&) {
    require(options.encode.max_length.has_value(), "only truncation refuses a text");
  }
  return 0;
}
