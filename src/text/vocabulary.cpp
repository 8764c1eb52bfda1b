#include "text/vocabulary.h"

#include <algorithm>

#include "core/check.h"
#include "core/file_error.h"
#include "core/utf8.h"
#include "text/unicode.h"

namespace glassbert {
namespace {

void check_utf8(std::string_view text, const std::string& where) {
  const std::optional<std::size_t> fault = first_invalid_utf8(text);
  if (!fault) return;
  const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<Index>(*fault), '\n');
  throw FileError(where, join("line ", line, ", byte ", *fault, ": not UTF-8"),
                  "save the file as UTF-8");
}

// The reference trims Unicode's White_Space, which has three characters more than the white space
// of a text.
bool is_trimmed(char32_t c) { return is_space(c) || c == 0x0B || c == 0x0C || c == 0x85; }

std::string_view without_trailing_space(std::string_view line) {
  while (!line.empty()) {
    std::size_t last = line.size() - 1;
    while ((line[last] & 0xC0) == 0x80) --last;  // to the first byte of the last character
    if (!is_trimmed(decode_utf8(line.substr(last))[0])) break;
    line = line.substr(0, last);
  }
  return line;
}

std::vector<TokenTable::Span> find_lines(std::string_view text, const std::string& where) {
  std::vector<TokenTable::Span> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    if (static_cast<Index>(lines.size()) == Vocabulary::line_limit)
      throw FileError(where, join("more than ", Vocabulary::line_limit, " lines"),
                      "give the vocab.txt of a BERT");
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = without_trailing_space(text.substr(begin, end - begin));
    lines.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(line.size())});
    begin = end + 1;
  }
  return lines;
}

void check_special_tokens(const Vocabulary& vocabulary, const std::string& where) {
  const bool marked = vocabulary.token(0).starts_with("\xEF\xBB\xBF");
  for (const std::string_view token : special_tokens)
    if (!vocabulary.find(token))
      throw FileError(where, join("the token ", token, " is missing"),
                      marked ? "the file begins with a byte-order mark: save it without"
                             : "give the vocab.txt of a BERT, one token a line");
}

}  // namespace

Vocabulary Vocabulary::parse(std::string text, const std::string& where) {
  if (text.empty()) throw FileError(where, "holds no tokens", "give the vocab.txt of a BERT");
  if (text.size() > UINT32_MAX) throw FileError(where, "larger than 4 GiB", "give a vocab.txt");
  check_utf8(text, where);
  std::vector<TokenTable::Span> lines = find_lines(text, where);
  Vocabulary vocabulary(TokenTable(std::move(text), std::move(lines)));
  check_special_tokens(vocabulary, where);
  return vocabulary;
}

Vocabulary::Vocabulary(const std::vector<std::string>& tokens) {
  check(static_cast<Index>(tokens.size()) <= line_limit, "vocabulary: ", tokens.size(),
        " tokens, expected at most ", line_limit);
  std::string text;
  std::vector<TokenTable::Span> spans;
  for (const std::string& token : tokens) {
    check(!first_invalid_utf8(token), "vocabulary: token ", spans.size(), " is not UTF-8");
    check(text.size() + token.size() <= UINT32_MAX, "vocabulary: more than 4 GiB of tokens");
    spans.push_back(
        {static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(token.size())});
    text += token;
  }
  table_ = TokenTable(std::move(text), std::move(spans));
}

std::string_view Vocabulary::token(Index id) const {
  check(id >= 0 && id < ids(), "vocabulary: id ", id, " is outside 0..", ids() - 1);
  return table_.token(id);
}

std::optional<Index> Vocabulary::find(std::string_view token) const {
  const Index id = table_.find(token);
  return id < 0 ? std::nullopt : std::optional<Index>(id);
}

Index Vocabulary::require(std::string_view token) const {
  const std::optional<Index> id = find(token);
  if (!id)
    throw FileError("vocabulary", join("the token ", token, " is missing"), "add it to the list");
  return *id;
}

std::vector<std::string> Vocabulary::remarks() const {
  constexpr std::size_t enough = 5;
  std::vector<std::string> remarks;
  for (Index id = 0; id < ids() && remarks.size() < enough; ++id) {
    const std::string_view name = table_.token(id);
    const Index last = table_.find(name);
    if (name.empty()) remarks.push_back(join("token ", id, " is empty"));
    if (last != id)
      remarks.push_back(join("token ", id, ", ", printable(name), ", comes again as ", last));
  }
  return remarks;
}

}  // namespace glassbert
