// Keeps the pieces found so far and makes only the rest [UNK].
#include "text/longest_pieces.h"

using namespace glassbert;

std::vector<std::string> glassbert::longest_pieces(const std::string& word,
                                                   const Vocabulary& vocabulary) {
  std::vector<std::string> pieces;
  for (std::size_t begin = 0; begin < word.size();) {
    const std::string inside = begin > 0 ? "##" : "";
    std::size_t end = word.size();
    while (end > begin && !vocabulary.find(inside + word.substr(begin, end - begin))) --end;
    if (end == begin) {
      pieces.push_back("[UNK]");
      return pieces;
    }
    pieces.push_back(inside + word.substr(begin, end - begin));
    begin = end;
  }
  return pieces;
}
