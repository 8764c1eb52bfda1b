#include "shell/shard.h"

#include "shell/flag_value.h"
#include "shell/usage_error.h"

namespace glassbert {

Flag shard_flag() {
  return {"--shard", "I/N", "answer only the texts I, I+N, I+2N, ...; see glassbert merge"};
}

Shard shard_of(const Arguments& arguments) {
  const auto text = arguments.value("--shard");
  if (!text) return {};
  const std::size_t slash = text->find('/');
  if (slash == std::string::npos)
    throw UsageError("--shard", '"' + *text + "\" is no share", "write I/N, such as 0/4");
  const Index count = integer_value("--shard", text->substr(slash + 1), 1, 1'000'000);
  return {integer_value("--shard", text->substr(0, slash), 0, count - 1), count};
}

void for_each_text(std::istream& lines, const Shard& shard,
                   const std::function<void(const std::string& line)>& answer) {
  Index text = 0;
  for (std::string line; std::getline(lines, line);)
    if (!line.empty() && shard.takes(text++)) answer(line);
}

}  // namespace glassbert
