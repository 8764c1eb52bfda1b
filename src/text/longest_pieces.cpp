#include "text/longest_pieces.h"

namespace glassbert {

// eq tokens.pieces
std::vector<std::string> longest_pieces(const std::string& word, const Vocabulary& vocabulary) {
  std::vector<std::string> pieces;
  std::size_t begin = 0;
  while (begin < word.size()) {
    const std::string inside = begin > 0 ? "##" : "";
    std::size_t end = word.size();
    while (end > begin && !vocabulary.find(inside + word.substr(begin, end - begin))) --end;
    if (end == begin) return {std::string(unknown_token)};
    pieces.push_back(inside + word.substr(begin, end - begin));
    begin = end;
  }
  return pieces;
}

}  // namespace glassbert
