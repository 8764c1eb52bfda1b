#include "shell/arguments.h"

#include <cmath>
#include <limits>
#include <stdexcept>

#include "support/catch.h"

using namespace glassbert;

namespace {

Usage attend() {
  return {"attend",
          "draws attention",
          "[TEXT [PAIR]]",
          2,
          {{"--layer", "L", "the layer"},
           {"--scale", "S", "a factor"},
           {"--tokens", "N,N", "lengths"},
           {"--mode", "MODE", "fixed or panel"},
           {"--change", "SPEC", "an intervention", true},
           {"--json", "", "machine-readable"}},
          "glassbert attend \"A short text.\""};
}

Arguments parse(const std::vector<std::string>& words) { return Arguments(attend(), words); }

// The message of the UsageError that the action throws; "" where it throws none.
template <class Action>
std::string complaint(const Action& action) {
  try {
    action();
  } catch (const UsageError& e) {
    return e.what();
  }
  return "";
}

std::string complaint_about(const std::vector<std::string>& words) {
  return complaint([&] { parse(words); });
}

}  // namespace

TEST_CASE("a value stands after its flag or behind an equals sign") {
  CHECK(parse({"--layer", "3"}).value("--layer") == "3");
  CHECK(parse({"--layer=3"}).value("--layer") == "3");
  CHECK(parse({"--mode=a=b"}).value("--mode") == "a=b");
  CHECK(parse({"--mode="}).value("--mode") == "");
  CHECK(parse({"--layer", "-3"}).value("--layer") == "-3");
  CHECK_FALSE(parse({}).value("--layer"));
}

TEST_CASE("a switch is given or not") {
  CHECK(parse({"--json"}).given("--json"));
  CHECK_FALSE(parse({"some text"}).given("--json"));
}

TEST_CASE("a repeatable flag keeps every value in order, another one refuses the second") {
  const Arguments arguments = parse({"--change", "a", "text", "--change=b"});
  CHECK(arguments.values("--change") == std::vector<std::string>{"a", "b"});
  CHECK(arguments.plain() == std::vector<std::string>{"text"});
  CHECK(complaint_about({"--layer", "1", "--layer", "2"}) == "--layer: it is given twice");
}

TEST_CASE("after two hyphens everything is plain, and one hyphen alone is") {
  CHECK(parse({"--json", "--", "--json"}).plain() == std::vector<std::string>{"--json"});
  CHECK(parse({"-", "second"}).plain() == std::vector<std::string>{"-", "second"});
  CHECK(parse({"--", "-5 degrees"}).plain() == std::vector<std::string>{"-5 degrees"});
}

TEST_CASE("an unknown flag suggests the nearest right one") {
  CHECK(complaint_about({"--lyaer", "1"}) ==
        "--lyaer: there is no such flag; did you mean --layer?");
  CHECK(complaint_about({"-json"}) == "-json: there is no such flag; did you mean --json?");
  CHECK(complaint_about({"--wonderful"}).find("did you mean") == std::string::npos);
  CHECK(complaint_about({"--\xff\n"}).find("--\\xff\\u{000a}") == 0);
}

TEST_CASE("a missing, needless or extra word is named") {
  CHECK(complaint_about({"--layer"}) == "--layer: its value is missing; write --layer L");
  CHECK(complaint_about({"--layer", "--json"}) == "--layer: its value is missing; write --layer L");
  CHECK(complaint_about({"--json=yes"}) == "--json: it takes no value; write --json alone");
  CHECK(complaint_about({"one", "two", "three"}).find("attend: \"three\" is too many") == 0);
}

TEST_CASE("whole numbers are read and checked against their range") {
  CHECK(parse({"--layer", "11"}).integer("--layer", 0, 11) == 11);
  CHECK_FALSE(parse({}).integer("--layer", 0, 11));
  for (const char* text : {"", "x", "3x", " 3", "3.0", "0x3", "1e2", "99999999999999999999"}) {
    const Arguments arguments = parse({"--layer", text});
    const std::string line = complaint([&] { arguments.integer("--layer", 0, 11); });
    CHECK(line ==
          "--layer: \"" + std::string(text) + "\" is no whole number; give one from 0 to 11");
  }
  const Arguments arguments = parse({"--layer", "-1"});
  CHECK(complaint([&] { arguments.integer("--layer", 0, 11); }) ==
        "--layer: \"-1\" is out of range; give one from 0 to 11");
  CHECK(complaint([&] { arguments.integer("--layer", 0, std::numeric_limits<Index>::max()); }) ==
        "--layer: \"-1\" is out of range; give 0 or more");
}

TEST_CASE("numbers are read with a point and are finite") {
  CHECK(parse({"--scale", "0.5"}).number("--scale", 0, 1) == 0.5);
  CHECK(parse({"--scale", "2e-3"}).number("--scale", 0, 1) == 2e-3);
  for (const char* text : {"nan", "inf", "0,5", "1e999", "+-1"}) {
    const Arguments arguments = parse({"--scale", text});
    CHECK(complaint([&] { arguments.number("--scale", -HUGE_VAL, HUGE_VAL); }) != "");
  }
}

TEST_CASE("a list is numbers between commas") {
  CHECK(parse({"--tokens", "16,32,128"}).integers("--tokens", 1, 512) ==
        std::vector<Index>{16, 32, 128});
  CHECK(parse({"--tokens", "16"}).integers("--tokens", 1, 512) == std::vector<Index>{16});
  CHECK(parse({}).integers("--tokens", 1, 512).empty());
  for (const char* text : {"", ",", "16,", "16,,32", "16, 32", "16;32", "0,1"}) {
    const Arguments arguments = parse({"--tokens", text});
    CHECK(complaint([&] { arguments.integers("--tokens", 1, 512); }) != "");
  }
}

TEST_CASE("a choice is one of its words") {
  const std::vector<std::string> modes{"fixed", "panel"};
  CHECK(parse({"--mode", "panel"}).choice("--mode", modes) == "panel");
  const Arguments near = parse({"--mode", "fixde"}), far = parse({"--mode", "other"});
  CHECK(complaint([&] { near.choice("--mode", modes); }) ==
        "--mode: \"fixde\" is no choice; did you mean fixed?");
  CHECK(complaint([&] { far.choice("--mode", modes); }) ==
        "--mode: \"other\" is no choice; the choices are fixed, panel");
}

TEST_CASE("to ask for a flag that the table lacks is a fault of the program") {
  CHECK_THROWS_AS(parse({}).given("--head"), std::logic_error);
}

TEST_CASE("help is asked for by its flag, but not after two hyphens") {
  CHECK(asks_for_help(std::vector<std::string>{"text", "--bogus", "--help"}));
  CHECK(asks_for_help(std::vector<std::string>{"-h"}));
  CHECK_FALSE(asks_for_help(std::vector<std::string>{"--", "--help"}));
}

TEST_CASE("the help page has the usage, a line for each flag and the example") {
  const std::string page = help_page(attend());
  CHECK(page.find("usage: glassbert attend [FLAGS] [TEXT [PAIR]]\n") == 0);
  for (const Flag& flag : attend().flags) {
    CHECK(page.find("\n  " + std::string(flag.name)) != std::string::npos);
    CHECK(page.find(flag.help) != std::string::npos);
  }
  CHECK(page.find("an intervention (repeatable)\n") != std::string::npos);
  CHECK(page.find("\n  glassbert attend \"A short text.\"\n") != std::string::npos);
}
