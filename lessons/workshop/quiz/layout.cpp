#include "layout.h"

#include "lines.h"

namespace glassbert::quiz {

std::string wrapped(const std::string& text, std::size_t width, std::size_t indent) {
  std::string out;
  for (const std::string& line : lines_of(text)) {
    if (line.empty() || line[0] == ' ') {
      out += line + '\n';
      continue;
    }
    std::size_t column = 0;
    for (const std::string& word : words_in(line)) {
      if (column > 0 && column + 1 + word.size() > width) {
        out += '\n' + std::string(indent, ' ');
        column = indent;
      } else if (column > 0) {
        out += ' ';
        ++column;
      }
      out += word;
      column += word.size();
    }
    out += '\n';
  }
  return out;
}

}  // namespace glassbert::quiz
