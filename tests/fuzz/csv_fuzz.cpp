#include <cstdint>
#include <string_view>

#include "core/file_error.h"
#include "fuzz/require.h"
#include "io/csv.h"

using namespace glassbert;

// The bytes are a CSV: refused, or a table that says the same when it is written and read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  try {
    const Csv csv = parse_csv(text, "table");
    const Csv again = parse_csv(to_csv(csv), "written");
    require(again.head == csv.head && again.rows == csv.rows, "writing keeps the table");
  } catch (const FileError&) {
  }
  return 0;
}
