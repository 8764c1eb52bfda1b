// Looks for the pieces inside a word without ##.
#include "text/longest_pieces.h"

using namespace glassbert;

std::vector<std::string> glassbert::longest_pieces(const std::string& word,
                                                   const Vocabulary& vocabulary) {
  std::vector<std::string> pieces;
  for (std::size_t begin = 0; begin < word.size();) {
    std::size_t end = word.size();
    while (end > begin && !vocabulary.find(word.substr(begin, end - begin))) --end;
    if (end == begin) return {"[UNK]"};
    pieces.push_back(word.substr(begin, end - begin));
    begin = end;
  }
  return pieces;
}
