#include <cstdint>
#include <exception>
#include <string>

#include "app/measure_answer.h"
#include "fuzz/require.h"
#include "io/json.h"

using namespace glassbert;

// The bytes are a line of `glassbert measure`: refused, or answered with an object that holds
// numbers, lists and null alone.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string answer;
  try {
    answer = measure_answer(std::string(reinterpret_cast<const char*>(data), size));
  } catch (const std::exception&) {
    return 0;
  }
  const Json read = Json::parse(answer, "answer");
  require(!read.object("answer").empty(), "an answer has members");
  for (const auto& [name, value] : read.object("answer"))
    require(value.is(JsonKind::number) || value.is(JsonKind::null) || value.is(JsonKind::array),
            "a member is a number, null or a list");
  return 0;
}
