#include <fstream>
#include <string>

#include "core/file_error.h"
#include "io/json.h"
#include "support/catch.h"
#include "support/golden.h"
#include "support/hex.h"

using namespace glassbert;

TEST_CASE("every golden JSON text is accepted or refused as its row says") {
  const auto folder = golden_folder("json");
  if (!folder) GLASSBERT_SKIP("golden/json: set GLASSBERT_GOLDEN to run");

  std::ifstream rows(*folder / "public.jsonl");
  int count = 0;
  for (std::string line; std::getline(rows, line); ++count) {
    const Json row = Json::parse(line, "golden row");
    const std::string verdict = row.member("verdict", "row").text("verdict");
    const std::string text = bytes_of_hex(row.member("hex", "row").text("hex"));
    CAPTURE(row.member("id", "row").text("id"), text);
    // A row of policy says what to do: keep repeated keys (the caller decides), refuse the rest.
    const bool repeats = row.member("why", "row").text("why").starts_with("duplicate key");
    if (verdict == "accept" || (verdict == "policy" && repeats)) {
      CHECK_NOTHROW(Json::parse(text, "golden text"));
      CHECK((Json::parse(text, "golden text").repeated_key() != nullptr) == repeats);
    } else {
      CHECK_THROWS_AS(Json::parse(text, "golden text"), FileError);
    }
  }
  CHECK(count > 0);
}
