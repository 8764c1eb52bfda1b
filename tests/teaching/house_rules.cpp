#include "teaching/house_rules.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>
#include <set>
#include <sstream>

namespace {

// The folders that nothing above may be included from, lowest first; equal numbers don't include
// each other.
const std::map<std::string, int, std::less<>> height_of_layer{
    {"core", 0}, {"math", 1},  {"text", 2},    {"io", 2},     {"measure", 2}, {"draw", 3},
    {"bert", 4}, {"train", 5}, {"explain", 5}, {"world", 5},  {"school", 6},  {"debate", 7},
    {"zoo", 7},  {"shell", 8}, {"app", 9},     {"lessons", 9}};

// What each rule forbids, and the folders where it is allowed.
struct Forbidden {
  std::set<std::string, std::less<>> words;
  std::set<std::string, std::less<>> allowed_in;
  std::string rule;
};
const std::vector<Forbidden> forbidden_words{
    {{"fstream", "ifstream", "ofstream", "fopen", "freopen", "open", "openat", "mmap", "tmpfile"},
     {"io"},
     "only io/ opens files"},
    {{"iostream", "cout", "cerr", "clog", "printf", "fprintf", "puts", "fputs", "putchar",
      "fwrite"},
     {"shell", "app"},
     "only shell/ and app/ print"},
    {{"exit", "_exit", "quick_exit", "abort", "terminate"},
     {"shell"},
     "only shell/ ends the program"}};

// The layer of "src/math/kernel/product.h" is math, that of a lesson is lessons; none for tests.
std::string layer_of(const std::string& path) {
  if (path.rfind("lessons/", 0) == 0) return "lessons";
  if (path.rfind("src/", 0) != 0) return "";
  return path.substr(4, path.find('/', 4) - 4);
}

// The line without its comment and without what stands between quotes.
std::string code_of(const std::string& line) {
  std::string code;
  bool in_text = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (!in_text && line.compare(i, 2, "//") == 0) break;
    if (in_text && line[i] == '\\') {
      ++i;
      continue;
    }
    if (line[i] == '"') in_text = !in_text;
    if (!in_text) code += line[i];
  }
  return code;
}

std::vector<std::string> words_of(const std::string& code) {
  std::vector<std::string> words(1);
  for (const char c : code) {
    const bool is_letter = std::isalnum(static_cast<unsigned char>(c)) || c == '_';
    if (is_letter)
      words.back() += c;
    else if (!words.back().empty())
      words.emplace_back();
  }
  return words;
}

// The file that an include line names, with its quotes or angle brackets.
std::optional<std::string> included(const std::string& line) {
  std::istringstream words(line);
  std::string directive, file;
  words >> directive >> file;
  const bool is_include = directive == "#include" && file.size() > 2;
  return is_include ? std::optional(file) : std::nullopt;
}

// What is wrong with a quoted include, "" when nothing is. A name without a folder is a file beside
// the includer, which only lessons/ has.
std::string include_fault(const std::string& layer, const std::string& file) {
  const std::string name = file.substr(1, file.size() - 2);
  const std::size_t slash = name.find('/');
  if (slash == std::string::npos)
    return layer == "lessons" ? "" : name + " is named without its folder";
  const std::string other = name.substr(0, slash);
  const auto mine = height_of_layer.find(layer), its = height_of_layer.find(other);
  if (mine == height_of_layer.end()) return layer + " is no layer of src/README.md";
  if (its == height_of_layer.end()) return name + " is in no layer of src/README.md";
  if (layer == other || its->second < mine->second) return "";
  return layer + " may not include " + name + ": " + other + " is not a lower layer";
}

std::vector<std::string> line_faults(const std::string& path, const std::string& line) {
  std::vector<std::string> faults;
  const std::string layer = layer_of(path);
  const std::optional<std::string> file = included(line);
  if (file && file->find("catch2/") != std::string::npos && path != "tests/support/catch.h" &&
      path != "tests/support/catch_main.cpp")
    faults.push_back("only tests/support/catch.h includes Catch2");
  if (layer.empty()) return faults;
  if (file && file->front() == '"') {
    const std::string fault = include_fault(layer, *file);
    if (!fault.empty()) faults.push_back(fault);
  }
  for (const std::string& word : words_of(code_of(line)))
    for (const Forbidden& rule : forbidden_words)
      if (rule.words.count(word) > 0 && rule.allowed_in.count(layer) == 0)
        faults.push_back(word + ": " + rule.rule);
  return faults;
}

}  // namespace

std::vector<std::string> house_faults(const std::string& path, std::string_view text) {
  std::vector<std::string> faults;
  const bool is_header = path.size() > 2 && path.compare(path.size() - 2, 2, ".h") == 0;
  if (is_header && text.rfind("#pragma once\n", 0) != 0)
    faults.push_back(path + ":1: a header begins with #pragma once");
  std::istringstream lines{std::string(text)};
  int number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    for (const std::string& fault : line_faults(path, line))
      faults.push_back(path + ":" + std::to_string(number) + ": " + fault);
  }
  return faults;
}
