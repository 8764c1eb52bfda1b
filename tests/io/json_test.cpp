#include "io/json.h"

#include <cmath>
#include <limits>
#include <string>

#include "core/file_error.h"
#include "io/json_writer.h"
#include "io/number_text.h"
#include "support/catch.h"

using namespace glassbert;

namespace {

Json parsed(std::string_view text) { return Json::parse(text, "test"); }

std::string parse_error(std::string_view text) {
  try {
    parsed(text);
  } catch (const std::exception& error) {
    return error.what();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("a JSON tree keeps kinds, order and repeated keys") {
  const Json tree = parsed(R"({"b": [1, "x", null, true], "a": {}, "b": 2.5})");

  REQUIRE(tree.is(JsonKind::object));
  const Json::Object& members = tree.object("test");
  REQUIRE(members.size() == 3);
  CHECK(members[0].key == "b");
  CHECK(members[0].value.array("test")[1].text("test") == "x");
  CHECK(members[0].value.array("test")[2].is(JsonKind::null));
  CHECK(members[0].value.array("test")[3].boolean("test"));
  CHECK(members[1].value.is(JsonKind::object));
  CHECK(tree.find("b")->number("test") == 2.5);
  CHECK(tree.find("c") == nullptr);
  REQUIRE(tree.repeated_key() != nullptr);
  CHECK(*tree.repeated_key() == "b");
  CHECK(parsed(R"({"a":1,"b":1})").repeated_key() == nullptr);
}

TEST_CASE("whole numbers of JSON are exact up to 2^64 - 1 and apart from reals") {
  CHECK(parsed("18446744073709551615").size("test") == 18446744073709551615u);
  CHECK(parsed("9007199254740993").size("test") == 9007199254740993u);
  CHECK(parsed("-9223372036854775808").integer("test") == std::numeric_limits<std::int64_t>::min());
  CHECK_THROWS_AS(parsed("-9223372036854775809").integer("test"), FileError);
  CHECK_THROWS_AS(parsed("9223372036854775808").integer("test"), FileError);
  for (const char* no_size : {"-0", "2.0", "4e0", "-1", "18446744073709551616", "\"1\""})
    CHECK_THROWS_AS(parsed(no_size).size("test"), FileError);
  CHECK(parsed("18446744073709551616").number("test") == 18446744073709551616.0);
  CHECK(parsed("1000000000000000019884624838656").number("test") == 1e30);
}

TEST_CASE("numbers beyond double are refused, those too small for it are zero") {
  for (const char* huge : {"1e400", "-1e400", "1e99999999999999999999", "0.1e310"})
    CHECK_THAT(parse_error(huge), holds("within the range of double"));
  CHECK_THROWS_AS(parsed("1" + std::string(400, '0')), FileError);
  for (const char* tiny : {"1e-400", "1e-99999999999999999999", "0.001e-330", "0e400", "0.0e999"})
    CHECK(parsed(tiny).number("test") == 0);
  CHECK(parsed("0." + std::string(400, '0') + "1").number("test") == 0);
  CHECK(std::signbit(parsed("-1e-400").number("test")));
  CHECK(parsed("5e-324").number("test") == std::numeric_limits<double>::denorm_min());
  CHECK(parsed("1e-310").number("test") == 1e-310);
  CHECK(parsed("1" + std::string(300, '0') + "e-300").number("test") == 1);
}

TEST_CASE("escapes of JSON strings are decoded, surrogate pairs joined") {
  CHECK(parsed(R"("\"\\\/\b\f\n\r\t")").text("test") == "\"\\/\b\f\n\r\t");
  CHECK(parsed(R"("\u0041\u00e9\u4E2D\ud83d\ude00")").text("test") == "Aé中😀");
  CHECK(parsed(R"("\u0000x")").text("test") == std::string("\0x", 2));
  CHECK(JsonText("t\\u0065\\ud83d\\ude00") == JsonText("te😀"));
  CHECK(JsonText("\\u0061").equals("a"));
  CHECK(JsonText("a\\u0000") > JsonText("a"));
  CHECK(JsonText("a\\nb\\u00e9").decoded(3) == "a\nb");
}

TEST_CASE("a JSON error says line, column, byte and what was expected") {
  CHECK(parse_error("{\n  \"é\": 1,\n  \"b\" 2}") ==
        "test: line 3, column 7, byte 19: expected ':', found 2}; correct the JSON there");
  CHECK_THAT(parse_error("[1, 2"), holds("',' or ']', found the end of the text"));
  CHECK_THAT(parse_error(std::string("{}\0", 3)), holds("found NUL padding"));
  CHECK_THAT(parse_error("\xEF\xBB\xBF{}"), holds("found a byte-order mark"));
  for (const char* lone : {R"("\ud800")", R"("\ud800x")", R"("\udc00\udc00")", R"("\ud800\ud800")"})
    CHECK_THAT(parse_error(lone), holds("expected a pair of surrogates"));
  CHECK_THAT(parse_error("\"\x1b\""), holds("escaped control character, found \\u{001b}"));
  CHECK_THAT(parse_error("\"\\u\x10\x10\x10\x10\""), holds("four hexadecimal digits"));
  CHECK_THAT(parse_error("\"ab\xff\""), holds("column 4, byte 3: expected UTF-8"));
}

TEST_CASE("an error about a JSON value names where it stands") {
  const Json tree = parsed(R"({"hidden_size": "wide"})");
  CHECK_THROWS_WITH(tree.member("hidden_size", "config.json").size("config.json: hidden_size"),
                    "config.json: hidden_size: expected a whole number, 0 or more, found \"wide\"; "
                    "correct the value");
  CHECK_THROWS_WITH(tree.member("layers", "config.json"), holds("config.json: no \"layers\"; "));
  CHECK_THROWS_WITH(parsed("[]").member("a", "x"), holds("expected an object, found []"));
}

TEST_CASE("nesting and the number of values are bounded") {
  const auto nested = [](int depth) {
    return std::string(static_cast<std::size_t>(depth), '[') +
           std::string(static_cast<std::size_t>(depth), ']');
  };
  CHECK_NOTHROW(parsed(nested(JsonReader::depth_limit)));
  CHECK_THAT(parse_error(nested(JsonReader::depth_limit + 1)), holds("levels of nesting"));
  CHECK_THAT(parse_error(std::string(1'000'000, '[')), holds("levels of nesting"));

  std::string many = "[0";
  for (int i = 2; i < Json::value_limit; ++i) many += ",0";
  CHECK_NOTHROW(parsed(many + "]"));
  CHECK_THAT(parse_error(many + ",0]"), holds("at most 400000 values"));
  CHECK_THAT(parse_error(std::string(Json::byte_limit + 1, ' ')), holds("bytes; at most"));
}

TEST_CASE("a JSON tree written and read again is the same tree") {
  const char* const text =
      R"({"a":[1,-0,-7,18446744073709551615,0.1,1e-12,1e+300],"a":{"":null},"é\n\u0001":[true,{}]})";
  CHECK(parsed(text).to_text() == text);
}

TEST_CASE("the JSON writer places commas and gives the shortest digits") {
  JsonWriter writer;
  writer.begin_object().key("tokens").begin_array().text("it").text("'s").end_array();
  writer.key("scores").begin_array().number(0.1f).number(0.1).number(1.0).end_array();
  writer.key("none").number(std::nan("")).key("n").integer(-3).key("ok").boolean(false);
  CHECK(writer.end_object().take() ==
        R"({"tokens":["it","'s"],"scores":[0.1,0.1,1],"none":null,"n":-3,"ok":false})");
  CHECK(writer.begin_array().end_array().take() == "[]");
  CHECK(quoted("\"\\/\b\f\n\r\t\x01\x1f\x7f\u0080") ==
        "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\x7f\u0080\"");
  CHECK_THROWS_AS(quoted("\xff"), std::invalid_argument);
}

TEST_CASE("numbers written as text read back as the same numbers") {
  for (const double value : {0.1, 1.0 / 3, 1e-310, -2.5e300, 0.0})
    CHECK(parse_number(shortest_text(value)) == value);
  CHECK(parse_number(shortest_text(1.0f / 3)).value() == Approx(1.0 / 3).epsilon(1e-7));
  CHECK(static_cast<float>(*parse_number(shortest_text(1.0f / 3))) == 1.0f / 3);
  for (const char* bad : {"", " 1", "1 ", "1,5", "x", "1e400"}) CHECK(!parse_number(bad));
}
