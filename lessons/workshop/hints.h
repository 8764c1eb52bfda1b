#pragma once

#include <string>
#include <string_view>

namespace glassbert {

// The hint of a lesson's hints.md for an exercise and a symptom, the name of the test that failed:
//
//   ## softmax.rows
//   ### each row sums to 1
//   1. Which numbers does your sum run over?
//   2. ...
//   ### anything else
//   1. ...
//
// A symptom's heading is a part of the test's name. The `nth` hint from 1, the last one where there
// are fewer; "" where there is none. What does not compile or is not written gets no hint from
// "anything else".
std::string hint_for(std::string_view hints, const std::string& id, const std::string& symptom,
                     int nth);

}  // namespace glassbert
