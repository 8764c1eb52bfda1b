#pragma once

#include <optional>
#include <string>
#include <vector>

#include "io/json.h"
#include "shell/model.h"

namespace glassbert {

// One run of `trace` as it was asked for.
struct TraceRequest {
  std::string id;  // with --jsonl: the file's name
  Sequence sequence;
  std::vector<std::string> changes;
  std::optional<std::string> objective;
  bool parameters = false;
};

// A line of --jsonl: id, and either text (pair) or ids (types, mask); change, a list, which is
// added to that of `common`, what the flags say for every line; objective; parameters, true or
// false. The text is cut to the model's positions if `truncate`. Throws std::invalid_argument or
// FileError.
TraceRequest read_trace_request(const Model& model, const Json& line, const TraceRequest& common,
                                bool truncate);

}  // namespace glassbert
