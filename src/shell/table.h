#pragma once

#include <string>
#include <vector>

namespace glassbert {

// A table for people: columns as wide as their widest cell, two spaces apart; a column in which
// every cell is a number stands to the right. Control characters in cells are escaped.
//
//   Table table({"token", "id"});
//   table.add({"the", "1996"});
//   out << table.text();
class Table {
 public:
  explicit Table(std::vector<std::string> titles);

  void add(const std::vector<std::string>& cells);  // throws unless there is one for each title
  std::string text() const;                         // lines, each ended by a newline

 private:
  std::vector<std::vector<std::string>> rows_;  // the titles first
};

}  // namespace glassbert
