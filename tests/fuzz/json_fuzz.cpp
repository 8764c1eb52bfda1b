#include <cstdint>
#include <string_view>

#include "core/file_error.h"
#include "fuzz/json_grammar.h"
#include "fuzz/require.h"
#include "io/json.h"

using namespace glassbert;

// The bytes are a JSON text: refused with a FileError, or one that a second reading of the grammar
// agrees with and that says the same when it is written and read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  try {
    const std::string written = Json::parse(text, "text").to_text();
    require(follows_json_grammar(text), "what is accepted follows the grammar");
    require(Json::parse(written, "written").to_text() == written, "writing keeps the tree");
  } catch (const FileError& error) {
    const std::string what = error.what();
    const bool beyond_grammar = what.find("UTF-8") != std::string::npos ||
                                what.find("surrogates") != std::string::npos ||
                                what.find("range of double") != std::string::npos ||
                                what.find("levels of nesting") != std::string::npos;
    require(beyond_grammar || !follows_json_grammar(text), "what follows the grammar is accepted");
  }
  return 0;
}
