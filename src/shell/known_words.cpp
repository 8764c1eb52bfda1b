#include "shell/known_words.h"

#include <algorithm>
#include <sstream>

#include "core/utf8.h"
#include "io/file.h"
#include "text/vocabulary.h"

namespace glassbert {
namespace {

constexpr std::size_t known_words_limit = std::size_t{16} << 20;

// The characters from which token t was made.
std::string source_of(const Tokens& tokens, Index t, const TextInput& text) {
  const std::u32string all =
      decode_utf8(tokens.types[t] == 1 && text.pair ? *text.pair : text.text);
  const auto [begin, end] = tokens.offsets[t];
  return encode_utf8(std::u32string_view(all).substr(begin, end - begin));
}

std::string spelt(const Tokens& tokens, Index t, const TextInput& text) {
  const std::string& token = tokens.text[t];
  if (token == unknown_token) return source_of(tokens, t, text);
  return token.starts_with("##") ? token.substr(2) : token;
}

bool is_fixed(const std::string& token) {
  return token != unknown_token && std::ranges::find(special_tokens, token) != special_tokens.end();
}

}  // namespace

std::optional<KnownWords> load_known_words(const std::filesystem::path& folder) {
  const std::filesystem::path path = folder / "words.txt";
  std::error_code failed;
  if (!std::filesystem::exists(path, failed)) return std::nullopt;
  std::istringstream lines(read_file(path.string(), known_words_limit));
  KnownWords words;
  for (std::string line; std::getline(lines, line);) words.insert(line);
  return words;
}

std::vector<std::string> unknown_words(const Tokens& tokens, const TextInput& text,
                                       const KnownWords& known) {
  std::vector<std::string> unknown;
  for (Index t = 0; t < tokens.size();) {
    const Index begin = t;
    std::string word;
    do {
      word += spelt(tokens, t++, text);
    } while (t < tokens.size() && tokens.words[t] >= 0 && tokens.words[t] == tokens.words[begin]);
    if (tokens.words[begin] < 0 || is_fixed(tokens.text[begin])) continue;
    const bool is_word = decode_utf8(word).size() > 1 || tokens.text[begin] == unknown_token;
    if (is_word && !known.contains(word) && std::ranges::find(unknown, word) == unknown.end())
      unknown.push_back(word);
  }
  return unknown;
}

}  // namespace glassbert
