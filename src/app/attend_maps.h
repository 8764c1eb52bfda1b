#pragma once

#include <string>
#include <vector>

#include "app/attend_request.h"
#include "bert/trace.h"

namespace glassbert {

// The attention of one text, as much of it as is shown.
struct AttendMaps {
  std::vector<std::string> queries;  // Q labels: tokens or words
  std::vector<std::string> keys;     // K
  std::vector<Tensor> layers;        // (A,Q,K) each: the layers and heads asked for
  Index query = 0;                   // the position of the one query, where there is one
  std::string choices;               // for the footer: "rows sum to 1"
};

// The tokens of a text, or its words where the request is for words.
std::vector<std::string> shown_labels(const std::vector<std::string>& tokens,
                                      const AttendRequest& request);

// Cuts the maps of a run out of its trace: layers and heads, then words, then the query, then
// without special tokens. Throws FileError where the text does not have what the request asks for.
AttendMaps read_attend_maps(const Trace& trace, const std::vector<std::string>& tokens,
                            const AttendRequest& request);

}  // namespace glassbert
