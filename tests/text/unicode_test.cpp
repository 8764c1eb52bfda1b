#include "text/unicode.h"

#include <fstream>
#include <map>
#include <sstream>

#include "support/catch.h"
#include "support/golden.h"
#include "text/normalize.h"

using namespace glassbert;

namespace {

std::string class_of(char32_t c) {
  if (is_dropped(c)) return "drop";
  if (is_space(c)) return "space";
  if (is_cjk(c)) return "cjk";
  return is_punctuation(c) ? "punct" : "other";
}

bool is_scalar(char32_t c) { return c < 0xD800 || c > 0xDFFF; }
bool is_hangul(char32_t c) { return c >= 0xAC00 && c <= 0xD7A3; }

// Lines of hexadecimal numbers, with a word after them in classes.tsv; # begins a comment.
std::vector<std::istringstream> read_lines(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::vector<std::istringstream> lines;
  for (std::string line; std::getline(file, line);)
    if (line[0] != '#') lines.emplace_back(line);
  return lines;
}

}  // namespace

TEST_CASE("control and format characters are dropped, but line ends and tabs are spaces") {
  for (const char32_t c : {U'\0', U'\v', U'\f', U'\x7F', U'\x85', U'\xAD', U'\u200B', U'\uFEFF',
                           U'\uFFFD', U'\uE000', U'\U0010FFFD'})
    CHECK(class_of(c) == "drop");
  for (const char32_t c : {U'\t', U'\n', U'\r', U' ', U'\xA0', U'\u2028', U'\u2029', U'\u3000'})
    CHECK(class_of(c) == "space");
}

TEST_CASE("symbols are punctuation only in ASCII") {
  for (const char32_t c : {U'$', U'+', U'<', U'^', U'`', U'|', U'~', U'!', U'\u2026', U'\u3002'})
    CHECK(class_of(c) == "punct");
  for (const char32_t c : {U'\u20AC', U'\xB1', U'\u2192', U'\U0001F600', U'a', U'7'})
    CHECK(class_of(c) == "other");
}

TEST_CASE("ideographs are CJK, kana and Hangul are not, and the reference's gap is kept") {
  for (const char32_t c : {U'\u4E2D', U'\u3400', U'\uF900', U'\U00020000', U'\U0002B920'})
    CHECK(is_cjk(c));
  for (const char32_t c : {U'\u3042', U'\u30AB', U'\uAC00', U'\U0002B820', U'\U0002B91F'})
    CHECK_FALSE(is_cjk(c));
}

TEST_CASE("accents fall off to the last, and letters without a decomposition stay") {
  CHECK(without_accents(U'\u00E9') == U"e");
  CHECK(without_accents(U'\u1EC7') == U"e");  // two marks
  CHECK(without_accents(U'\u0301').empty());
  CHECK(without_accents(U'\u304C') == U"\u304B");  // ga to ka
  for (const char32_t c : {U'\u00DF', U'\u00F8', U'\u0142', U'\u0131', U'\uFB01', U'\uFF21'})
    CHECK(without_accents(c) == std::u32string{c});
}

TEST_CASE("Hangul falls apart into two or three letters") {
  CHECK(without_accents(U'\uAC00') == U"\u1100\u1161");
  CHECK(without_accents(U'\uD55C') == U"\u1112\u1161\u11AB");
  CHECK(without_accents(U'\uD7A3') == U"\u1112\u1175\u11C2");
}

TEST_CASE("lower case is of each character alone") {
  CHECK(lower_case(U'Q') == U"q");
  CHECK(lower_case(U'\u03A3') == U"\u03C3");
  CHECK(lower_case(U'\u0100') == U"\u0101");
  CHECK(lower_case(U'\u0101') == U"\u0101");
  CHECK(lower_case(U'\u0130') == U"i\u0307");
  CHECK(lower_case(U'\U00010400') == U"\U00010428");
}

TEST_CASE("every code point has the class that the reference gives it") {
  const auto folder = golden_folder("tokenizer");
  if (!folder) GLASSBERT_SKIP("golden/tokenizer: set GLASSBERT_GOLDEN to run");
  std::map<char32_t, std::string> expected;
  for (std::istringstream& line : read_lines(*folder / "unicode/classes.tsv")) {
    std::uint32_t first = 0, last = 0;
    std::string name;
    line >> std::hex >> first >> last >> name;
    for (char32_t c = first; c <= last; ++c) expected[c] = name;
  }
  REQUIRE(expected.size() > 200000);
  std::vector<std::uint32_t> wrong;
  for (char32_t c = 0; c < 0x110000; ++c) {
    const auto entry = expected.find(c);
    const std::string name = entry == expected.end() ? "other" : entry->second;
    if (is_scalar(c) && class_of(c) != name) wrong.push_back(c);
  }
  CHECK(wrong == std::vector<std::uint32_t>{});
}

TEST_CASE("every code point becomes what the reference makes of it") {
  const auto folder = golden_folder("tokenizer");
  if (!folder) GLASSBERT_SKIP("golden/tokenizer: set GLASSBERT_GOLDEN to run");
  std::map<char32_t, std::u32string> expected;
  for (std::istringstream& line : read_lines(*folder / "unicode/maps.tsv")) {
    std::uint32_t from = 0, to = 0;
    line >> std::hex >> from;
    std::u32string& result = expected[from];
    while (line >> to) result += static_cast<char32_t>(to);
  }
  REQUIRE(expected.size() > 3000);
  const Normalizer normalizer({true, true, false});
  std::vector<std::uint32_t> wrong;
  for (char32_t c = 0; c < 0x110000; ++c) {
    if (!is_scalar(c) || is_hangul(c) || is_dropped(c) || is_space(c)) continue;
    const auto entry = expected.find(c);
    const std::u32string result = entry == expected.end() ? std::u32string{c} : entry->second;
    if (normalizer.normalize(c) != result) wrong.push_back(c);
  }
  CHECK(wrong == std::vector<std::uint32_t>{});
}
