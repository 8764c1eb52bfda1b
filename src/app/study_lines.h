#pragma once

#include <string>
#include <vector>

#include "core/real.h"

namespace glassbert {

// A line of a corpus that holds something.
struct CorpusLine {
  Index number;  // from 1
  std::string text;
};

// The lines of a file. Throws FileError where one is not UTF-8 or none holds anything.
std::vector<CorpusLine> corpus_lines(const std::string& path);

// The parts of a line between marks, at most so many.
std::vector<std::string> split_line(const std::string& line, char mark, std::size_t most);

}  // namespace glassbert
