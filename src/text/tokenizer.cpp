#include "text/tokenizer.h"

#include <algorithm>

#include "core/check.h"
#include "core/file_error.h"
#include "core/utf8.h"
#include "text/layout.h"

namespace glassbert {
namespace {

NormalizeOptions normalize_options(const TokenizerOptions& options) {
  return {options.do_lower_case, options.strip_accents.value_or(options.do_lower_case),
          options.tokenize_chinese_chars};
}

Index length(const std::vector<Piece>& pieces) { return static_cast<Index>(pieces.size()); }

// How many of the texts' tokens may stay.
Places places_for(Index first, std::optional<Index> second, const EncodeOptions& options) {
  if (!options.max_length) return {first, second.value_or(0)};
  const Index added = options.add_special_tokens ? added_tokens(second.has_value()) : 0;
  if (*options.max_length < added)
    throw FileError(
        "max_length",
        join(*options.max_length, " tokens have no room for the ", added, " that are added"),
        join("allow at least ", added));
  return share_places(first, second, *options.max_length - added, options.truncation);
}

// What truncation keeps and, with a stride, the windows over the rest.
std::vector<Window> windows_of(const std::vector<Piece>& pieces, Index places,
                               std::optional<Index> stride) {
  if (!stride) return {{0, places}};
  return cut_windows(length(pieces), places, *stride);
}

std::span<const Piece> part(const std::vector<Piece>& pieces, Window window) {
  return std::span(pieces).subspan(static_cast<std::size_t>(window.begin),
                                   static_cast<std::size_t>(window.end - window.begin));
}

bool is_special(std::string_view token) {
  return std::find(special_tokens.begin(), special_tokens.end(), token) != special_tokens.end();
}

}  // namespace

Tokenizer::Tokenizer(Vocabulary vocabulary, const TokenizerOptions& options)
    : vocabulary_(std::move(vocabulary)),
      fixed_tokens_(vocabulary_, options.never_split),
      normalizer_(normalize_options(options)),
      longest_word_(options.max_input_chars_per_word) {}

Tokens Tokenizer::encode(std::string_view text, std::optional<std::string_view> pair,
                         const EncodeOptions& options) const {
  const std::vector<Piece> first = pieces(text);
  const std::uint32_t next_word = first.empty() ? 0 : first.back().word + 1;
  const std::vector<Piece> second = pair ? pieces(*pair, next_word) : std::vector<Piece>{};
  const auto second_length = pair ? std::optional(length(second)) : std::nullopt;
  const Places places = places_for(length(first), second_length, options);

  const std::vector<Window> windows = windows_of(first, places.first, options.stride);
  const std::vector<Window> pair_windows = windows_of(second, places.second, options.stride);
  if (windows.size() > 1 && pair_windows.size() > 1)
    throw FileError("stride", "both texts of the pair would have to be cut",
                    "truncate only_first or only_second");
  std::vector<Tokens> encoded;
  for (const Window& window : windows) {
    for (const Window& pair_window : pair_windows) {
      std::optional<std::span<const Piece>> second_part;
      if (pair) second_part = part(second, pair_window);
      Tokens tokens =
          lay_out(vocabulary_, part(first, window), second_part, options.add_special_tokens);
      encoded.push_back(pad(vocabulary_, std::move(tokens), options.pad_to));
    }
  }
  Tokens result = std::move(encoded.front());
  result.overflow.assign(std::make_move_iterator(encoded.begin() + 1),
                         std::make_move_iterator(encoded.end()));
  return result;
}

std::vector<Piece> Tokenizer::pieces(std::string_view text, std::uint32_t first_word) const {
  if (text.size() > UINT32_MAX) throw FileError("text", "larger than 4 GiB", "cut it into parts");
  const std::u32string code_points = decode_utf8(text);
  std::vector<Piece> pieces;
  for (const Stretch& stretch : fixed_tokens_.cut(code_points)) {
    const auto begin = static_cast<std::uint32_t>(stretch.begin);
    const std::uint32_t word = pieces.empty() ? first_word : pieces.back().word + 1;
    if (stretch.id) {
      pieces.push_back({*stretch.id, begin, static_cast<std::uint32_t>(stretch.end), word});
      continue;
    }
    const auto raw =
        std::u32string_view(code_points).substr(stretch.begin, stretch.end - stretch.begin);
    const NormalizedText normalized = normalizer_.normalize(raw, begin);
    const std::vector<Piece> found = split_into_pieces(
        vocabulary_, normalized, split_words(normalized.text), longest_word_, word);
    pieces.insert(pieces.end(), found.begin(), found.end());
  }
  return pieces;
}

std::string Tokenizer::decode(std::span<const Index> ids) const {
  std::string text;
  bool first = true;
  for (const Index id : ids) {
    std::string_view token = vocabulary_.token(id);
    if (is_special(token)) continue;
    const bool glued = token.starts_with("##");
    if (glued && !first) token.remove_prefix(2);
    const bool closes = token.find_first_of(".?!,") == 0;
    if (!first && !glued && !closes) text += ' ';
    text += token;
    first = false;
  }
  return text;
}

}  // namespace glassbert
