#include "shell/table.h"

#include <stdexcept>

#include "shell/progress.h"
#include "support/catch.h"
#include "support/process.h"

using namespace glassbert;

TEST_CASE("a table aligns words to the left and numbers to the right") {
  Table table({"token", "id", "share"});
  table.add({"a", "1037", "0.5"});
  table.add(
      {"stra\xc3\x9f"
       "e",
       "7", "-1e-3"});

  CHECK(table.text() ==
        "token     id  share\n"
        "a       1037    0.5\n"
        "stra\xc3\x9f"
        "e     7  -1e-3\n");
}

TEST_CASE("a table escapes control characters and refuses rows of another length") {
  Table table({"token"});
  table.add({"a\nb"});
  CHECK(table.text() == "token\na\\u{000a}b\n");
  CHECK_THROWS_AS(table.add({"one", "two"}), std::invalid_argument);
}

TEST_CASE("a table without rows is its titles") { CHECK(Table({"a", "b"}).text() == "a  b\n"); }

TEST_CASE("the progress line shows the share done and the time that is left") {
  CHECK(progress_line("training", 0, 10, 0) == "training [..............................]   0%");
  CHECK(progress_line("training", 5, 10, 61) ==
        "training [###############...............]  50%, 1:01 left");
  CHECK(progress_line("training", 10, 10, 9) ==
        "training [##############################] 100%, 0:00 left");
}

TEST_CASE("progress is silent where standard error is no terminal") {
  const Finished finished = run_in_child([] {
    Progress progress("training", 3);
    for (int step = 0; step < 3; ++step) progress.advance();
    return 0;
  });
  CHECK(finished.error.empty());
}
