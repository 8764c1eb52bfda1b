#include "app/study_lines.h"

#include "core/check.h"
#include "core/file_error.h"
#include "core/utf8.h"
#include "io/file.h"

namespace glassbert {
namespace {

constexpr std::size_t corpus_limit = std::size_t{1} << 30;

}  // namespace

std::vector<std::string> split_line(const std::string& line, char mark, std::size_t most) {
  std::vector<std::string> parts(1);
  for (const char c : line)
    if (c == mark && parts.size() < most)
      parts.emplace_back();
    else
      parts.back() += c;
  return parts;
}

std::vector<CorpusLine> corpus_lines(const std::string& path) {
  std::vector<CorpusLine> lines;
  Index number = 0;
  for (std::string& line : split_line(read_file(path, corpus_limit), '\n', std::string::npos)) {
    ++number;
    if (line.ends_with('\r')) line.pop_back();
    const std::string where = join(path, ": line ", number);
    if (const auto at = first_invalid_utf8(line))
      throw FileError(where, join("byte ", *at + 1, " is not UTF-8"), "save the file as UTF-8");
    if (line.find_first_not_of(" \t") != line.npos) lines.push_back({number, std::move(line)});
  }
  if (lines.empty()) throw FileError(path, "there are no texts in it", "write one a line");
  return lines;
}

}  // namespace glassbert
