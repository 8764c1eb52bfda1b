#include <sstream>

#include "app/verbs.h"
#include "core/file_error.h"
#include "io/file.h"

namespace glassbert {
namespace {

constexpr std::size_t shard_limit = std::size_t{4} << 30;

// One record of each shard in turn, until the last one: the order in which the texts were given.
// Shards of one corpus differ by at most one record, the earlier ones being longer.
void run_merge(const Arguments& arguments, Output& out) {
  const std::vector<std::string>& paths = arguments.plain();
  if (paths.empty())
    throw UsageError("merge", "no files", "give the shards 0/N, 1/N, ... in order");
  std::vector<std::istringstream> shards;
  for (const std::string& path : paths) shards.emplace_back(read_file(path, shard_limit));

  std::string record;
  bool over = false;
  for (std::size_t i = 0; !over || i != 0; i = (i + 1) % shards.size()) {
    const bool found = static_cast<bool>(std::getline(shards[i], record));
    if (found && over)
      throw FileError(paths[i], "it goes on after an earlier shard has ended",
                      "give all shards of one run, in order: 0/N, 1/N, ...");
    if (found) out << record << '\n';
    over = over || !found;
  }
  for (std::size_t i = 0; i < shards.size(); ++i)
    if (std::getline(shards[i], record))
      throw FileError(paths[i], "it goes on after an earlier shard has ended",
                      "give all shards of one run, in order: 0/N, 1/N, ...");
}

}  // namespace

Verb merge_verb() {
  return {{.verb = "merge",
           .summary = "puts the records of shards into the order of the texts",
           .plain = "FILE...",
           .plain_limit = 1'000'000,
           .flags = {},
           .example = "for i in 0 1; do echo '{\"id\": 1, \"text\": \"a\"}' | "
                      "glassbert tokenize --jsonl --shard $i/2 > part-$i; done; "
                      "glassbert merge part-0 part-1"},
          run_merge};
}

}  // namespace glassbert
