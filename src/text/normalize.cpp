#include "text/normalize.h"

#include "text/unicode.h"

namespace glassbert {

Normalizer::Normalizer(const NormalizeOptions& options) : options_(options) {
  for (char32_t c = 0; c < ascii_.size(); ++c) {
    const std::u32string result = normalize(c);
    ascii_[c] = result.empty() ? U'\0' : result[0];
  }
}

std::u32string Normalizer::normalize(char32_t c) const {
  if (is_dropped(c)) return {};
  if (is_space(c)) return {U' '};
  std::u32string result = {c};
  if (options_.strip_accents) result = without_accents(c);
  if (options_.lower_case) {
    std::u32string lower;
    for (const char32_t letter : result) lower += lower_case(letter);
    result = lower;
  }
  return options_.isolate_cjk && is_cjk(c) ? U' ' + result + U' ' : result;
}

NormalizedText Normalizer::normalize(std::u32string_view text, std::uint32_t first) const {
  NormalizedText result;
  result.text.reserve(text.size());
  result.source.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto position = static_cast<std::uint32_t>(first + i);
    if (text[i] < ascii_.size()) {
      if (ascii_[text[i]] == 0) continue;
      result.text += ascii_[text[i]];
      result.source.push_back(position);
    } else {
      const std::u32string characters = normalize(text[i]);
      result.text += characters;
      result.source.insert(result.source.end(), characters.size(), position);
    }
  }
  return result;
}

}  // namespace glassbert
