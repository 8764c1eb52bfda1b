#include "text/fixed_tokens.h"

#include <algorithm>

#include "core/check.h"
#include "core/utf8.h"
#include "text/unicode.h"

namespace glassbert {

FixedTokens::FixedTokens(const Vocabulary& vocabulary,
                         const std::vector<std::string>& never_split) {
  for (const std::string_view token : special_tokens)
    if (const auto id = vocabulary.find(token)) tokens_.push_back({decode_utf8(token), *id, false});
  for (const std::string& word : never_split) {
    check(!word.empty(), "never_split: a word is empty");
    const auto id = vocabulary.find(word);
    tokens_.push_back({decode_utf8(word), id ? *id : vocabulary.require(unknown_token), true});
  }
  const auto longer = [](const Fixed& a, const Fixed& b) {
    return a.spelling.size() > b.spelling.size();
  };
  std::stable_sort(tokens_.begin(), tokens_.end(), longer);
  for (const Fixed& token : tokens_)
    if (initials_.find(token.spelling[0]) == std::u32string::npos) initials_ += token.spelling[0];
}

std::vector<Stretch> FixedTokens::cut(std::u32string_view text) const {
  std::vector<Stretch> stretches;
  std::size_t begin = 0;  // of the ordinary text before `at`
  for (std::size_t at = text.find_first_of(initials_); at < text.size();) {
    const Fixed* token = fixed_at(text, at);
    if (token != nullptr) {
      if (begin < at) stretches.push_back({begin, at, std::nullopt});
      begin = at + token->spelling.size();
      stretches.push_back({at, begin, token->id});
    }
    at = text.find_first_of(initials_, token != nullptr ? begin : at + 1);
  }
  if (begin < text.size()) stretches.push_back({begin, text.size(), std::nullopt});
  return stretches;
}

const FixedTokens::Fixed* FixedTokens::fixed_at(std::u32string_view text, std::size_t at) const {
  for (const Fixed& token : tokens_) {
    if (!text.substr(at).starts_with(token.spelling)) continue;
    const std::size_t end = at + token.spelling.size();
    const bool alone =
        (at == 0 || is_space(text[at - 1])) && (end == text.size() || is_space(text[end]));
    if (alone || !token.alone) return &token;
  }
  return nullptr;
}

}  // namespace glassbert
