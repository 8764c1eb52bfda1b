#include "app/trace_request.h"

#include "core/utf8.h"

namespace glassbert {
namespace {

std::vector<Index> integers(const Json& line, const char* field) {
  std::vector<Index> numbers;
  if (const Json* list = line.find(field))
    for (const Json& number : list->array(field)) numbers.push_back(number.integer(field));
  return numbers;
}

// An id becomes a file's name, so it must be one: not a path, not hidden, nothing unprintable.
void check_id(const std::string& id) {
  const bool plain = !id.empty() && id.size() <= 200 && id.front() != '.' &&
                     id.find('/') == std::string::npos && printable(id, 200) == id;
  check(plain, "id: \"", printable(id), "\" can't be a file's name; use letters and digits");
}

}  // namespace

TraceRequest read_trace_request(const Model& model, const Json& line, const TraceRequest& common,
                                bool truncate) {
  TraceRequest request = common;
  const Json& id = line.member("id", "line");
  request.id = id.is(JsonKind::text) ? id.text("id") : id.to_text();
  check_id(request.id);
  if (const Json* list = line.find("change"))
    for (const Json& change : list->array("change"))
      request.changes.push_back(change.text("change"));
  if (const Json* objective = line.find("objective"))
    request.objective = objective->text("objective");
  if (const Json* parameters = line.find("parameters"))
    request.parameters = parameters->boolean("parameters");
  const Json* text = line.find("text");
  check((text != nullptr) != (line.find("ids") != nullptr), "line: give either text or ids");
  if (text != nullptr) {
    const Json* pair = line.find("pair");
    std::optional<std::string> second;
    if (pair != nullptr) second = pair->text("pair");
    request.sequence = encode(model, text->text("text"), second, truncate).sequence;
  } else {
    request.sequence = {integers(line, "ids"), integers(line, "types"), {}};
    for (const Index m : integers(line, "mask")) request.sequence.mask.push_back(m != 0);
  }
  return request;
}

}  // namespace glassbert
