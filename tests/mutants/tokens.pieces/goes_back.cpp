// Goes back and tries a shorter piece where nothing fits behind the longest.
#include <functional>

#include "text/longest_pieces.h"

using namespace glassbert;

std::vector<std::string> glassbert::longest_pieces(const std::string& word,
                                                   const Vocabulary& vocabulary) {
  std::vector<std::string> pieces;
  const std::function<bool(std::size_t)> fits_from = [&](std::size_t begin) {
    if (begin == word.size()) return true;
    for (std::size_t end = word.size(); end > begin; --end) {
      const std::string piece = (begin > 0 ? "##" : "") + word.substr(begin, end - begin);
      if (!vocabulary.find(piece)) continue;
      pieces.push_back(piece);
      if (fits_from(end)) return true;
      pieces.pop_back();
    }
    return false;
  };
  if (!fits_from(0)) return {"[UNK]"};
  return pieces;
}
