// Takes the shortest piece that fits.
#include "text/longest_pieces.h"

using namespace glassbert;

std::vector<std::string> glassbert::longest_pieces(const std::string& word,
                                                   const Vocabulary& vocabulary) {
  std::vector<std::string> pieces;
  for (std::size_t begin = 0; begin < word.size();) {
    const std::string inside = begin > 0 ? "##" : "";
    std::size_t end = begin + 1;
    while (end <= word.size() && !vocabulary.find(inside + word.substr(begin, end - begin))) ++end;
    if (end > word.size()) return {"[UNK]"};
    pieces.push_back(inside + word.substr(begin, end - begin));
    begin = end;
  }
  return pieces;
}
