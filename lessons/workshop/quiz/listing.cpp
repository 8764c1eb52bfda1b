#include "listing.h"

#include "core/check.h"
#include "core/file_error.h"
#include "lines.h"

namespace glassbert::quiz {
namespace {

std::string numbered(const std::vector<std::string>& lines) {
  std::string text;
  for (std::size_t i = 0; i < lines.size(); ++i)
    text += join(i + 1 < 10 ? " " : "", i + 1, "  ", lines[i], "\n");
  return text;
}

std::string trimmed(const std::string& line) {
  const std::size_t begin = line.find_first_not_of(' ');
  return begin == std::string::npos ? "" : line.substr(begin);
}

// The line without the remark at its end, which would give the right code away.
std::string without_remark(const std::string& line) {
  const std::size_t remark = line.find("//");
  if (remark == std::string::npos) return line;
  return line.substr(0, line.find_last_not_of(' ', remark - 1) + 1);
}

}  // namespace

std::string indented(const std::string& lines) {
  std::string text;
  for (const std::string& line : lines_of(lines))
    text += (line.empty() ? "" : "    ") + line + "\n";
  if (!text.empty()) text.pop_back();
  return text;
}

std::string function_text(const std::filesystem::path& source, const std::string& name) {
  std::string comment, function;
  for (const std::string& line : lines_of(read_text_file(source))) {
    const bool begins = function.empty() && line.find(" " + name + "(") != std::string::npos &&
                        !line.starts_with("//") && !line.starts_with(" ");
    if (begins || !function.empty()) {
      function += line + "\n";
      if (line == "}" || (begins && line.ends_with("}"))) return comment + function;
    } else {
      comment = line.starts_with("//") ? comment + line + "\n" : "";
    }
  }
  throw FileError(source.string(), "it has no function " + name, "the quiz shows it");
}

Listing changed(const std::vector<Formula>& formulas, const Change& change) {
  const Formula& formula = formula_named(formulas, change.id);
  std::vector<std::string> lines = lines_of(formula.function);
  Listing listing{"", 0, std::ssize(lines), "", ""};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::string& line = lines[i];
    const std::size_t at = line.find(change.from);
    if (at != std::string::npos) {
      if (listing.wrong != 0 || line.find(change.from, at + 1) != std::string::npos)
        throw FileError(formula.source.string(), "\"" + change.from + "\" stands there twice",
                        "the quiz changes one line of " + change.id + "; name it more exactly");
      listing.wrong = static_cast<Index>(i) + 1;
      listing.source = join(formula.source.string(), ":", formula.line + listing.wrong);
      listing.right = trimmed(line);
      line.replace(at, change.from.size(), change.to);
    }
    line = without_remark(line);
  }
  if (listing.wrong == 0)
    throw FileError(formula.source.string(), "\"" + change.from + "\" does not stand there",
                    "the quiz changes that line of " + change.id + "; let it follow the source");
  listing.text = numbered(lines);
  return listing;
}

}  // namespace glassbert::quiz
