#include "shell/usage.h"

#include <algorithm>

namespace glassbert {
namespace {

std::string left_column(const Flag& flag) {
  std::string text(flag.name);
  if (!flag.value.empty()) text.append(" ").append(flag.value);
  return text;
}

}  // namespace

std::string help_page(const Usage& usage) {
  std::vector<Flag> flags = usage.flags;
  flags.push_back({"--help", "", "print this page"});

  std::string page = "usage: glassbert ";
  page.append(usage.verb).append(" [FLAGS]");
  if (!usage.plain.empty()) page.append(" ").append(usage.plain);
  page.append("\n\n").append(usage.summary).append("\n\nflags\n");
  std::size_t width = 0;
  for (const Flag& flag : flags) width = std::max(width, left_column(flag).size());
  for (const Flag& flag : flags) {
    std::string left = left_column(flag);
    left.resize(width + 2, ' ');
    page.append("  ").append(left).append(flag.help);
    page.append(flag.repeatable ? " (repeatable)\n" : "\n");
  }
  if (!usage.example.empty()) page.append("\nexample\n  ").append(usage.example).append("\n");
  return page;
}

}  // namespace glassbert
