#include "app/token_search.h"

#include <algorithm>
#include <charconv>
#include <iterator>

#include "core/check.h"
#include "core/file_error.h"
#include "core/utf8.h"

namespace glassbert {

std::string listed(const std::vector<std::string>& tokens) {
  std::string text;
  for (const std::string& token : tokens) text += (text.empty() ? "" : " ") + token;
  return printable(text, 300);
}

Index find_query(const std::string& query, const std::vector<std::string>& tokens) {
  Index position = 0;
  const char* end = query.data() + query.size();
  const auto read = std::from_chars(query.data(), end, position);
  if (read.ec == std::errc() && read.ptr == end && position >= 0) {
    if (position < std::ssize(tokens)) return position;
    throw FileError("--query", join("position ", position, ", but the last is ", tokens.size() - 1),
                    "positions count from 0, with [CLS]");
  }
  const Index count = std::count(tokens.begin(), tokens.end(), query);
  const Index first = std::find(tokens.begin(), tokens.end(), query) - tokens.begin();
  if (count == 1) return first;
  const std::string name = "\"" + printable(query) + "\"";
  if (count == 0)
    throw FileError("--query", "there is no token " + name, "the tokens are " + listed(tokens));
  throw FileError("--query", join(name, " comes ", count, " times"),
                  join("give its position, the first is ", first));
}

}  // namespace glassbert
