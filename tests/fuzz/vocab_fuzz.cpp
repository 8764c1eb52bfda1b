#include <cstdint>
#include <string>

#include "core/file_error.h"
#include "core/utf8.h"
#include "fuzz/require.h"
#include "text/vocabulary.h"

using namespace glassbert;

namespace {

void require_consistent(const Vocabulary& vocabulary) {
  Index different = 0;
  for (Index id = 0; id < vocabulary.ids(); ++id) {
    const std::string_view token = vocabulary.token(id);
    require(token.find('\n') == std::string_view::npos, "a token is part of one line");
    require(!first_invalid_utf8(token), "a token is UTF-8");
    const std::optional<Index> found = vocabulary.find(token);
    require(found && *found >= id && vocabulary.token(*found) == token,
            "a token is found at its last line");
    if (*found == id) ++different;
    const auto match = vocabulary.longest_prefix(token, false);
    require(match.length == token.size(), "a token is its own longest prefix");
  }
  require(different == vocabulary.size(), "the size counts different tokens");
  for (const std::string_view token : special_tokens)
    require(vocabulary.find(token).has_value(), "the special tokens are there");
}

}  // namespace

// The bytes are a vocab.txt: it is refused with a FileError, or every token has its number.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  try {
    require_consistent(Vocabulary::parse(text, "vocab.txt"));
  } catch (const FileError&) {
  }
  return 0;
}
