#include "io/csv.h"

#include <limits>

#include "core/file_error.h"
#include "io/number_text.h"
#include "support/catch.h"
#include "support/error_of.h"

using namespace glassbert;

namespace {

std::string reading_error(std::string_view text) {
  return error_of([&] { parse_csv(text, "a.csv"); });
}

}  // namespace

TEST_CASE("a table of tokens and numbers is written readably") {
  const Csv csv{{{"title", "layer 3, head 4"}, {"scale", "0..1"}}, {{"", "the"}, {"the", "0.25"}}};
  CHECK(to_csv(csv) == "# title: layer 3, head 4\n# scale: 0..1\n\"\",the\nthe,0.25\n");
}

TEST_CASE("a table reads back as it was, whatever its texts hold") {
  const Csv csv{{{"title", "two\nlines, a \\ and \\n: all\r"}, {"empty", ""}},
                {{"#", ",", "\"", "a\"b"},
                 {"", "", "", ""},
                 {"line\nbreak", "\r\n", " padded ", "\"\""},
                 {"##s", "é中😀", "# x", "'"}}};

  const Csv again = parse_csv(to_csv(csv), "a.csv");

  CHECK(again.head == csv.head);
  CHECK(again.rows == csv.rows);
  REQUIRE(again.find("empty") != nullptr);
  CHECK(again.find("empty")->empty());
  CHECK(again.find("none") == nullptr);
  CHECK(parse_csv("", "a.csv").rows.empty());
  CHECK(parse_csv("a,b\r\n1,2\r\n", "a.csv").rows[1] == std::vector<std::string>{"1", "2"});
  CHECK(parse_csv("a,b\n1,2", "a.csv").rows.size() == 2);
}

TEST_CASE("numbers pass through a table without loss") {
  Csv csv;
  const std::vector<float> values = {0.1f, 1.0f / 3, 1e-38f, -2.5f, 16777217.0f};
  csv.rows.emplace_back();
  for (const float value : values) csv.rows[0].push_back(shortest_text(value));

  const Csv again = parse_csv(to_csv(csv), "a.csv");

  for (std::size_t i = 0; i < values.size(); ++i)
    CHECK(static_cast<float>(parse_number(again.rows[0][i]).value()) == values[i]);
}

TEST_CASE("a faulty table is refused with its line") {
  CHECK(reading_error("a,b\n1,2\n3\n") ==
        "a.csv: line 3: 1 cells, the first row has 2; correct the table there");
  CHECK_THAT(reading_error("a\n\"open\n\n"), holds("line 2: a quote that does not close"));
  CHECK_THAT(reading_error("a\nb\"c\n"), holds("line 2: a quote inside a cell"));
  CHECK_THAT(reading_error("\"a\"b\n"), holds("line 1: text behind a closing quote"));
  CHECK_THAT(reading_error("# no key\n"), holds("line 1: expected \"# key: value\""));
  CHECK_THAT(reading_error("a\xff\n"), holds("not UTF-8"));
  CHECK_THROWS_AS(to_csv({{}, {{"a"}, {"b", "c"}}}), std::invalid_argument);
  CHECK_THROWS_AS(to_csv({{{"", "x"}}, {}}), std::invalid_argument);
  CHECK_THROWS_AS(to_csv({{{"a: b", "x"}}, {}}), std::invalid_argument);
}
