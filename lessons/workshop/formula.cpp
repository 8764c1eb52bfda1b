#include "formula.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <utility>

#include "core/check.h"
#include "core/file_error.h"
#include "lines.h"

namespace glassbert {
namespace {

namespace fs = std::filesystem;

const std::string marker = "// eq ";

bool is_letter(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

// The words of a code text that could be names.
std::set<std::string> names_in(std::string_view code) {
  std::set<std::string> names;
  std::string name;
  for (const char c : code)
    if (is_letter(c))
      name += c;
    else
      names.insert(std::exchange(name, ""));
  names.erase("");
  return names;
}

// The word that ends at `end`.
std::string word_before(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && is_letter(text[begin - 1])) --begin;
  return std::string(text.substr(begin, end - begin));
}

std::vector<std::string> includes_of(const Formula& formula) {
  std::vector<std::string> includes;
  for (const std::string& line : lines_of(read_text_file(formula.source)))
    if (line.starts_with("#include")) includes.push_back(line);
  return includes;
}

// The code with the function's name as it is written outside of its namespace: a name that no
// header declares is an error there.
std::string qualified(const Formula& formula, std::string code) {
  return code.insert(code.find(name_of(formula) + "("), "glassbert::");
}

}  // namespace

std::vector<Formula> formulas_in(const fs::path& source, std::string_view text) {
  const std::vector<std::string> lines = lines_of(text);
  std::vector<Formula> formulas;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!lines[i].starts_with(marker)) continue;
    Formula formula{lines[i].substr(marker.size()), source, static_cast<int>(i) + 1, ""};
    std::size_t end = i + 1;
    while (end < lines.size() && lines[end] != "}") ++end;
    if (end == lines.size() || i + 1 == end || lines[i + 1].empty())
      throw FileError(join(source.string(), ":", i + 1), "no function follows " + lines[i],
                      "put the marker directly above its function");
    for (std::size_t n = i + 1; n <= end; ++n) formula.function += lines[n] + "\n";
    formulas.push_back(formula);
  }
  return formulas;
}

std::vector<Formula> all_formulas() {
  std::vector<Formula> all;
  for (const fs::path& source : files_below("src", {".cpp", ".h"}))
    for (Formula& formula : formulas_in(source, read_text_file(source)))
      all.push_back(std::move(formula));
  return all;
}

const Formula& formula_named(const std::vector<Formula>& formulas, const std::string& id) {
  const auto found = std::ranges::find(formulas, id, &Formula::id);
  if (found == formulas.end())
    throw FileError(id, "no function in src/ stands under \"" + marker + id + "\"",
                    "put the line above the function that computes it");
  return *found;
}

std::string signature_of(const Formula& formula) {
  std::string signature;
  for (const std::string& line : lines_of(formula.function.substr(0, formula.function.find('{'))))
    if (!line.starts_with("//")) signature += (signature.empty() ? "" : "\n") + line;
  return signature.substr(0, signature.find_last_not_of(' ') + 1);
}

std::string name_of(const Formula& formula) {
  const std::string signature = signature_of(formula);
  return word_before(signature, signature.find('('));
}

std::string cut_out(std::string_view text, const std::vector<std::string>& ids) {
  std::string rest;
  bool is_inside = false;
  for (const std::string& line : lines_of(text)) {
    if (line.starts_with(marker))
      is_inside = std::ranges::find(ids, line.substr(marker.size())) != ids.end();
    if (!is_inside) rest += line + "\n";
    if (line == "}") is_inside = false;
  }
  return rest;
}

std::string stub_of(const Formula& formula) {
  const fs::path header = fs::path(formula.source).replace_extension(".h");
  std::string comment, includes;
  for (const std::string& line : lines_of(read_text_file(header))) {
    if (line.find(" " + name_of(formula) + "(") != std::string::npos) break;
    comment = line.starts_with("//") ? comment + line + "\n" : "";
  }
  for (const std::string& line : includes_of(formula))
    if (line.find("/kernel/") == std::string::npos) includes += line + "\n";
  return "// Formula " + formula.id + "\n//\n" + comment + includes +
         "#include \"not_written.h\"\n\nusing namespace glassbert;\n\n" +
         qualified(formula, signature_of(formula)) + " {\n  throw NotWritten(\"" + formula.id +
         "\");\n}\n";
}

std::string answer_of(const Formula& formula) {
  std::string includes;
  for (const std::string& line : includes_of(formula)) includes += line + "\n";
  return includes + "\nusing namespace glassbert;\n\n" + qualified(formula, formula.function);
}

std::vector<std::string> local_names_in(const Formula& formula) {
  std::vector<std::string> used;
  const std::set<std::string> names = names_in(formula.function);
  bool is_local = false;
  for (const std::string& line : lines_of(read_text_file(formula.source))) {
    if (line == "namespace {") is_local = true;
    if (line.starts_with("}  // namespace")) is_local = false;
    if (!is_local || line.empty() || std::string_view(" /}#").find(line[0]) != std::string::npos)
      continue;
    const std::string name =
        word_before(line, line.find_last_not_of(' ', line.find_first_of("(={") - 1) + 1);
    if (name != "namespace" && names.contains(name)) used.push_back(name);
  }
  return used;
}

}  // namespace glassbert
