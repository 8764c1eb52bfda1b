#include <fstream>

#include "bert/config.h"
#include "io/json.h"
#include "support/catch.h"
#include "support/error_of.h"
#include "support/golden.h"

using namespace glassbert;

namespace {

// Rows whose verdict is left to the project, and what we decided.
bool accepts_by_policy(const std::string& id) {
  // Refused: no sizes at all, no layer, a size written 32.0, epsilon 0.
  for (const char* refused : {"cp-003", "cp-014", "cp-018", "cp-021"})
    if (id == refused) return false;
  return true;
}

}  // namespace

TEST_CASE("every golden config.json is accepted or refused as it should be") {
  const auto golden = golden_folder("config");
  if (!golden) GLASSBERT_SKIP("golden/config: set GLASSBERT_GOLDEN to run");
  std::ifstream in(*golden / "public.jsonl");
  int rows = 0;
  for (std::string text; std::getline(in, text); ++rows) {
    const Json line = Json::parse(text, "line");
    const std::string id = line.member("id", "line").text("id");
    const std::string verdict = line.member("verdict", "line").text("verdict");
    const std::string config = line.member("text", "line").text("text");
    INFO(id << ": " << line.member("why", "line").text("why"));
    Warnings warnings;
    const std::string error = error_of([&] { parse_config(config, "config.json", warnings); });
    INFO(error);
    if (verdict == "policy" && id.starts_with("cp-"))
      CHECK((error == "no error") == accepts_by_policy(id));
    if (verdict != "policy") CHECK((error == "no error") == (verdict == "accept"));
    if (error != "no error") {
      CHECK(error.starts_with("config.json: "));
      CHECK(error.find('\n') == std::string::npos);
    }
  }
  WARN(rows << " rows");
  CHECK(rows > 0);
}
