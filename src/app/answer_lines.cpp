#include "app/answer_lines.h"

#include "core/file_error.h"
#include "core/utf8.h"
#include "io/json_reader.h"
#include "io/json_writer.h"

namespace glassbert {
namespace {

// The `id` of a line as JSON, even where something after it is at fault; null where there is none.
std::string id_of(const std::string& line) {
  try {
    JsonReader reader(line, "line");
    reader.begin_object();
    while (const std::optional<JsonText> key = reader.next_key()) {
      if (!key->equals("id"))
        reader.skip();
      else if (reader.peek() == JsonKind::text)
        return JsonWriter().text(reader.text().decoded()).take();
      else
        return JsonWriter().number(reader.number()).take();
    }
  } catch (const FileError&) {
  }
  return "null";
}

}  // namespace

void answer_lines(std::istream& lines, const Shard& shard, Output& out,
                  const std::function<std::string(const std::string& line)>& members) {
  for_each_text(lines, shard, [&](const std::string& line) {
    std::string answer;
    try {
      answer = members(line);
    } catch (const std::exception& failure) {
      JsonWriter json;
      json.begin_object().key("error").text(printable(failure.what(), 1000)).end_object();
      answer = json.take();
    }
    out << "{\"id\":" << id_of(line) << ',' << answer.substr(1) << '\n';
    out.flush();
  });
}

}  // namespace glassbert
