#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace glassbert {

// A table of texts with a head of named remarks, as the pictures keep their numbers:
//
//   # title: layer 3, head 4
//   token,The,"it, then"
//   The,0.25,0.75
//
// Numbers become cells by shortest_text and come back by parse_number (io/number_text.h).
struct Csv {
  std::vector<std::pair<std::string, std::string>> head;  // key and value, in order
  std::vector<std::vector<std::string>> rows;             // all of one length

  // The value of a key of the head; null when there is none.
  const std::string* find(std::string_view key) const;
};

// Writes the table: cells that hold a comma, a quote, a line break or spaces at an end, and first
// cells that begin with '#', in quotes; line breaks and backslashes in the head as \n, \r, \\.
// Throws std::invalid_argument for rows of unequal length, rows without cells, and keys that are
// empty or hold ": " or a line break.
std::string to_csv(const Csv& csv);

// Reads what to_csv writes, and lines that end in CR LF. Throws FileError "WHERE: line L: ..." for
// quotes that don't close or stand inside a cell, rows of unequal length, head lines without a key,
// and texts that are not UTF-8.
Csv parse_csv(std::string_view text, const std::string& where);

}  // namespace glassbert
